package be.telling.lookup.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.telling.testkit.TestNumbers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryFormTest {

    private static final Occasion OCCASION =
            new Occasion("round", "vl-2016", "1", "Besluit van de Vlaamse Regering, é", "sender", "", "host/1");
    private static final Instant AT = Instant.parse("2026-01-31T10:15:30.123456Z");

    @Test
    void everyEntryComesBackAsItWas() {
        List<Access> accesses = Stream.of(Operation.values())
                .flatMap(operation -> Stream.of(Stage.values())
                        .map(stage ->
                                new Access(TestNumbers.number(stage.ordinal()), operation, stage, AT, 2, "09999")))
                .toList();

        EntryForm.Entries read = EntryForm.read(EntryForm.write(OCCASION, accesses));

        assertThat(read.occasion()).isEqualTo(OCCASION);
        assertThat(read.accesses()).isEqualTo(accesses);
    }

    @Test
    void theLengthDoesNotTellWhatCameOfAQuestion() {
        int length = EntryForm.write(OCCASION, List.of(access(Stage.ANSWERED, null))).length;

        assertThat(EntryForm.write(OCCASION, List.of(access(Stage.NOT_KNOWN, "30001"))))
                .hasSize(length);
        assertThat(EntryForm.write(OCCASION, List.of(access(Stage.FAILED, "a code in words"))))
                .hasSize(length);
    }

    @Test
    void aLaterFormAndOneThatIsCutOffAreRefused() {
        byte[] form = EntryForm.write(OCCASION, List.of(access(Stage.TAKEN_UP, null)));
        byte[] later = form.clone();
        later[0]++;

        assertThatIllegalArgumentException().isThrownBy(() -> EntryForm.read(later));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryForm.read(Arrays.copyOf(form, form.length - 1)));
    }

    private static Access access(Stage stage, @Nullable String code) {
        return new Access(TestNumbers.number(1), Operation.HISTORY, stage, AT, 1, code);
    }
}
