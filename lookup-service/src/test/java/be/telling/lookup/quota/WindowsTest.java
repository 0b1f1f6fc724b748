package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

    private static Instant brussels(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Brussels")).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "20:00-06:00,                  2026-03-02T19:59:59, false",
        "20:00-06:00,                  2026-03-02T20:00:00, true",
        "20:00-06:00,                  2026-03-03T05:59:59, true",
        "20:00-06:00,                  2026-03-03T06:00:00, false",
        "20:00-06:00; Su off,          2026-03-07T23:59:59, true",
        "20:00-06:00; Su off,          2026-03-08T00:00:00, false",
        "20:00-06:00; Su off,          2026-03-08T21:00:00, false",
        "20:00-06:00; Su off,          2026-03-09T00:00:00, true",
        "Su off,                       2026-03-07T12:00:00, true",
        "Su off,                       2026-03-08T12:00:00, false",
        "Fr 20:00-06:00,               2026-03-07T03:00:00, true",
        "Fr 20:00-06:00,               2026-03-06T03:00:00, false",
        "'Mo-Fr 18:00-24:00; Sa,Su 00:00-24:00', 2026-03-06T23:59:00, true",
        "'Mo-Fr 18:00-24:00; Sa,Su 00:00-24:00', 2026-03-07T12:00:00, true",
        "'Mo-Fr 18:00-24:00; Sa,Su 00:00-24:00', 2026-03-09T00:00:00, false",
        "Sa-Mo 10:00-11:00,            2026-03-09T10:30:00, true",
        "Sa-Mo 10:00-11:00,            2026-03-10T10:30:00, false",
        "'',                           2026-03-10T10:30:00, true",
    })
    void open_and_closed(String windows, String local, boolean open) {
        assertThat(Windows.parse(windows).isOpen(brussels(local))).isEqualTo(open);
    }

    @Test
    void the_night_of_the_change_to_summer_time_is_an_hour_shorter_and_the_other_one_longer() {
        Windows nights = Windows.parse("20:00-06:00");

        Instant spring = brussels("2026-03-28T20:00");
        Instant autumn = brussels("2026-10-24T20:00");

        assertThat(nights.nextChange(spring)).contains(spring.plus(Duration.ofHours(9)));
        assertThat(nights.nextChange(autumn)).contains(autumn.plus(Duration.ofHours(11)));
    }

    @Test
    void a_time_that_is_left_out_in_spring_is_an_hour_later_and_one_that_comes_twice_is_the_first() {
        Windows early = Windows.parse("02:30-04:00");

        assertThat(early.nextOpening(brussels("2026-03-29T00:00"))).contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(early.nextOpening(brussels("2026-10-25T00:00"))).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(early.nextChange(Instant.parse("2026-10-25T00:30:00Z")))
                .contains(Instant.parse("2026-10-25T03:00:00Z"));
    }

    @Test
    void hours_that_meet_are_one() {
        Windows windows = Windows.parse("Mo 20:00-24:00; Tu 00:00-06:00");

        assertThat(windows.nextChange(brussels("2026-03-02T21:00"))).contains(brussels("2026-03-03T06:00"));
    }

    @Test
    void open_time_is_added_up_over_nights_and_days_off() {
        Windows windows = Windows.parse("20:00-06:00; Su off");

        // Friday evening: 10 h until Saturday morning, 4 h until Sunday begins, then Monday from midnight on.
        Instant end = windows.after(brussels("2026-03-06T12:00"), Duration.ofHours(15));

        assertThat(end).isEqualTo(brussels("2026-03-09T01:00"));
        assertThat(Windows.ALWAYS.after(end, Duration.ofHours(3))).isEqualTo(end.plus(Duration.ofHours(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20:00-06:00", "Mo,Tu,We 20:00-24:00; Su off", "Su off", ""})
    void what_is_written_is_read_again(String text) {
        Windows windows = Windows.parse(text);

        assertThat(windows).hasToString(text).isEqualTo(Windows.parse(windows.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nights", "25:00-26:00", "Xx 10:00-11:00", "Mo", "10:00", "Mo-Su off", "Su 10:00-11:00; Su off"})
    void what_makes_no_sense_is_refused(String text) {
        assertThatThrownBy(() -> Windows.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
