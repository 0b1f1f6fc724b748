package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000 * MILLISECOND;

    private final Places places = new Places();

    @Test
    void a_place_is_free_a_moment_after_the_answer() {
        places.share(1);
        places.take();
        assertThat(places.next(0)).isEqualTo(Long.MAX_VALUE);

        places.answered(5 * MILLISECOND);

        assertThat(places.next(5 * MILLISECOND)).isEqualTo(6 * MILLISECOND);
        assertThat(places.next(6 * MILLISECOND)).isEqualTo(6 * MILLISECOND);
    }

    @Test
    void a_call_that_nobody_waits_for_any_more_keeps_its_place_until_the_register_answers_again() {
        places.share(3);
        places.take();
        places.take();
        places.lost(0);
        assertThat(places.used(SECOND)).isEqualTo(2);
        assertThat(places.underWay()).isEqualTo(1);

        places.answered(SECOND);

        assertThat(places.used(SECOND + 2 * MILLISECOND)).isZero();
    }

    @Test
    void it_is_not_kept_for_ever() {
        places.share(1);
        places.take();

        places.lost(0);

        assertThat(places.next(SECOND)).isEqualTo(5 * SECOND);
        assertThat(places.used(5 * SECOND)).isZero();
    }
}
