package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/**
 * The register as the count sees it, so that another way of asking (files, another protocol) can take its place.
 *
 * <p>Each subscription sends exactly one message, which is one unit of the register's quota; pacing, concurrency and
 * repeating are the caller's. A bad answer never becomes a failed {@code Uni}: it becomes {@code TryAgain} or {@code
 * Stop}. Nothing is cached.
 */
public interface Register {

    /** Asks for the nationalities and parents of one person. */
    Uni<Answer> history(NationalNumber number);

    /** Announces to the register that this person will be asked about, from {@code begin} to {@code end} inclusive. */
    Uni<Inscription> inscribe(NationalNumber number, LocalDate begin, LocalDate end);

    /** Withdraws that announcement. */
    Uni<Inscription> signOut(NationalNumber number);
}
