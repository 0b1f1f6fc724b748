package be.telling.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.Column;
import be.telling.commons.reading.RowFault;
import be.telling.commons.wording.Wording;
import be.telling.testkit.WordingFiles;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    /** What the page's calls of a list can be answered; the rest is "something went wrong". */
    private static final Set<ProblemType> TOLD = EnumSet.of(
            ProblemType.BODY_TOO_LARGE,
            ProblemType.DUPLICATE_COLUMNS,
            ProblemType.FORBIDDEN,
            ProblemType.LIST_ALREADY_SENT,
            ProblemType.LIST_CUT_OFF,
            ProblemType.LIST_TOO_LONG,
            ProblemType.LIST_UNKNOWN,
            ProblemType.LIST_UNREADABLE,
            ProblemType.MISSING_COLUMN,
            ProblemType.ORGANISATION_UNKNOWN,
            ProblemType.REGISTER_SIDE_UNREACHABLE,
            ProblemType.ROUND_CHANGED,
            ProblemType.ROUND_NOT_OPEN,
            ProblemType.ROUND_UNKNOWN,
            ProblemType.ROW_TOO_LONG,
            ProblemType.SEALED_LIST_INVALID,
            ProblemType.SEALED_LIST_REQUIRED,
            ProblemType.SEALING_KEY_UNKNOWN,
            ProblemType.SERVICE_UNAVAILABLE,
            ProblemType.TOO_MANY_COLUMNS,
            ProblemType.TOO_MANY_UPLOADS,
            ProblemType.UNAUTHENTICATED,
            ProblemType.UNKNOWN_COLUMNS,
            ProblemType.UNPACKED_TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.UPLOAD_TOO_SLOW);

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(Wording.of("nl").keySet())
                .containsExactlyInAnyOrderElementsOf(Wording.of("en").keySet());
    }

    @Test
    void noTextStandsTwice() throws IOException {
        assertThat(WordingFiles.doubledKeys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everythingThatCanBeWrongHasWords(String language) {
        List<String> keys = Arrays.stream(RowFault.values())
                .map(fault -> "error_" + fault.code())
                .toList();

        assertThat(Wording.of(language)).containsKeys(keys.toArray(String[]::new));
        assertThat(Wording.of(language))
                .containsKeys(TOLD.stream().map(WordingTest::key).toArray(String[]::new));
        assertThat(Wording.of(language))
                .containsKeys(Arrays.stream(Column.values())
                        .map(column -> "column_" + column.canonicalName())
                        .toArray(String[]::new));
    }

    @Test
    void dutchIsForEverybodyWhoDoesNotAskForEnglish() {
        assertThat(Wording.language(null)).isEqualTo("nl");
        assertThat(Wording.language("fr")).isEqualTo("nl");
        assertThat(Wording.language("en")).isEqualTo("en");
    }

    private static String key(ProblemType type) {
        return "problem_" + type.urn().substring(type.urn().lastIndexOf(':') + 1);
    }
}
