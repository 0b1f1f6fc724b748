package be.telling.lookup;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.database.Database;
import be.telling.lookup.register.Relative;
import be.telling.testkit.TestNumbers;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** Counts of people whom the scripted register knows. */
abstract class ScriptedCount {

    static final String BELGIUM = "150";
    static final String NETHERLANDS = "129";
    static final String MOROCCO = "354";
    static final Relative NOBODY = new Relative.Unknown();
    private static final AtomicLong NEXT = new AtomicLong();

    @Inject
    ScriptedRegister register;

    @Inject
    Database database;

    @Inject
    RegisterTerms terms;

    @BeforeEach
    void quiet() {
        register.reset();
        terms.inscribe(false);
    }

    static NationalNumber somebody() {
        return TestNumbers.number(NEXT.getAndIncrement());
    }

    NationalNumber known(String nationality) {
        NationalNumber number = somebody();
        register.knows(number, nationality, NOBODY, NOBODY);
        return number;
    }

    NationalNumber child(NationalNumber father, NationalNumber mother) {
        NationalNumber number = somebody();
        register.knows(number, BELGIUM, new Relative.Registered(father), new Relative.Registered(mother));
        return number;
    }

    /** Counts these people to the end. */
    static TestRound counted(String name, NationalNumber... staff) {
        TestRound round = new TestRound(name);
        round.deliver(
                TestRound.FIRST,
                IntStream.range(0, staff.length)
                        .mapToObj(i -> TestRound.row(staff[i], i + 1))
                        .toList());
        round.countToTheEnd();
        return round;
    }
}
