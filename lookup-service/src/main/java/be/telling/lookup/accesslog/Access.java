package be.telling.lookup.accesslog;

import be.telling.commons.nationalnumber.NationalNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry.
 *
 * @param at when the question was taken up, or its last message sent
 * @param messages sent to the register
 * @param code the register's, if it answered with one
 */
public record Access(
        NationalNumber about,
        Operation operation,
        Stage stage,
        Instant at,
        int messages,
        @Nullable String code) {}
