package be.telling.lookup.operation;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.logging.NumberMask;
import be.telling.lookup.keys.Pseudonym;
import org.junit.jupiter.api.Test;

class HandlesTest {

    private static final Pseudonym PERSON = new Pseudonym(0x1234_5678_9abc_def0L, 42);

    private final Handles handles = new Handles();

    @Test
    void a_handle_leads_back_within_its_process_and_round() {
        String handle = handles.of("2026", PERSON);

        assertThat(handles.resolve("2026", handle)).contains(PERSON);
        assertThat(handles.of("2026", PERSON)).isEqualTo(handle);
        assertThat(handles.resolve("2025", handle)).isEmpty();
    }

    @Test
    void another_process_makes_other_handles_and_knows_none_of_these() {
        Handles after = new Handles();

        assertThat(after.of("2026", PERSON)).isNotEqualTo(handles.of("2026", PERSON));
        assertThat(after.resolve("2026", handles.of("2026", PERSON))).isEmpty();
    }

    @Test
    void handles_cannot_be_made_up_or_changed() {
        String handle = handles.of("2026", PERSON);
        char other = handle.charAt(40) == 'a' ? 'b' : 'a';

        assertThat(handles.resolve("2026", handle.substring(0, 40) + other + handle.substring(41)))
                .isEmpty();
        assertThat(handles.resolve("2026", "a".repeat(64))).isEmpty();
        assertThat(handles.resolve("2026", "no handle")).isEmpty();
    }

    @Test
    void a_handle_looks_like_no_number() {
        for (int i = 0; i < 1_000; i++) {
            String handle = handles.of("2026", new Pseudonym(i, -i));
            assertThat(handle).matches(Handles.FORM);
            assertThat(NumberMask.mask(handle)).isEqualTo(handle);
        }
    }
}
