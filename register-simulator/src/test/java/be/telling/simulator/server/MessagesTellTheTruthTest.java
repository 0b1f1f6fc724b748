package be.telling.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Trap;
import be.telling.simulator.truth.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Classifies everybody from the messages, by the rules of the definitions written once more, and finds what the truth
 * says: the entries mean what they were made to mean.
 */
class MessagesTellTheTruthTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);

    private static final Set<String> UNION_OF_THAT_DAY = Set.of(
            "150", "103", "105", "106", "107", "108", "109", "110", "111", "112", "113", "114", "115", "116", "119",
            "122", "123", "124", "126", "128", "129", "135", "136", "137", "140", "141", "146", "147");

    private static Rates trapped() {
        Rates rates = Rates.usual().with(Trap.FOREIGN_LINE, 0.25);
        for (Trap trap : Trap.values()) {
            if (trap.compareTo(Trap.ADOPTED) >= 0 && trap.compareTo(Trap.NOTHING_REGISTERED) <= 0) {
                rates = rates.with(trap, 0.03);
            }
        }
        return rates.with(Trap.REPLACED_NUMBER, 0.05).with(Trap.SHUFFLED_FILIATION, 0.15);
    }

    @Test
    void everybodyCountsAsTheMessagesSay() throws Exception {
        Population population = Population.generate(99, 1_200, trapped());
        var truth = new Truth(population);
        try (RegisterServer server = RegisterServer.start(population, RegisterOptions.defaults());
                HttpClient client = HttpClient.newHttpClient()) {
            var reader = new Reader(number -> ask(client, server, number));
            for (int member = 0; member < population.staff(); member++) {
                RegisterNumber number = population.staffNumber(member);
                Optional<RegisterNumber> former = population.staffFormerNumber(member);
                for (RegisterNumber listed :
                        Stream.concat(Stream.of(number), former.stream()).toList()) {
                    assertThat(flemish2016(reader, listed.digits()))
                            .describedAs("%s by vl-2016", listed.digits())
                            .isEqualTo(truth.category("vl-2016", DAY, listed));
                    assertThat(flemish2014(reader, listed.digits()))
                            .describedAs("%s by vl-2014", listed.digits())
                            .isEqualTo(truth.category("vl-2014", DAY, listed));
                }
            }
            Statistics.Snapshot statistics = server.statistics();
            assertThat(statistics.callsPerNumberMaximum()).isEqualTo(1);
            assertThat(statistics.fictitiousAsked()).isZero();
            assertThat(statistics.calls()).isEqualTo(statistics.numbersAsked());
        }
    }

    private static Answers ask(HttpClient client, RegisterServer server, String number) {
        try {
            return Answers.parse(client.send(
                            HttpRequest.newBuilder(server.uri())
                                    .POST(HttpRequest.BodyPublishers.ofString(Messages.history(number)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static @Nullable String firstOf(Reader reader, @Nullable String number) {
        return known(reader.facts(number).map(Reader.Facts::first).orElse(null));
    }

    private static @Nullable String known(@Nullable String code) {
        return "711".equals(code) ? null : code;
    }

    private static String flemish2016(Reader reader, String number) {
        Optional<Reader.Facts> self = reader.facts(number);
        if (self.isEmpty()) {
            return "_U";
        }
        List<@Nullable String> inOrder = Arrays.asList(
                firstOf(reader, self.get().father()),
                firstOf(reader, self.get().mother()),
                known(self.get().first()),
                known(self.get().current()));
        for (String nationality : inOrder) {
            if (nationality != null && !nationality.equals("150")) {
                return UNION_OF_THAT_DAY.contains(nationality) ? "EU" : "NEU";
            }
        }
        return inOrder.contains(null) ? "_U" : "BE";
    }

    private static String flemish2014(Reader reader, String number) {
        Optional<Reader.Facts> self = reader.facts(number);
        if (self.isEmpty()) {
            return "_U";
        }
        List<@Nullable String> parents =
                Arrays.asList(self.get().father(), self.get().mother());
        List<@Nullable String> grandparents = parents.stream()
                .flatMap(parent -> reader.facts(parent)
                        .map(facts -> Stream.of(facts.father(), facts.mother()))
                        .orElse(Stream.of(null, null)))
                .toList();
        List<@Nullable Boolean> criteria = Arrays.asList(
                atLeast(1, Arrays.asList(outside(reader, number))),
                atLeast(
                        1,
                        parents.stream().map(parent -> outside(reader, parent)).toList()),
                atLeast(
                        2,
                        grandparents.stream().map(one -> outside(reader, one)).toList()));
        Boolean any = atLeast(1, criteria);
        return any == null ? "_U" : any ? "MB" : "BE";
    }

    /** Null for unknown. */
    private static @Nullable Boolean outside(Reader reader, @Nullable String number) {
        return reader.facts(number)
                .map(facts -> atLeast(1, Arrays.asList(outside(facts.first()), outside(facts.current()))))
                .orElse(null);
    }

    private static @Nullable Boolean outside(@Nullable String nationality) {
        return known(nationality) == null ? null : !UNION_OF_THAT_DAY.contains(nationality);
    }

    private static @Nullable Boolean atLeast(int wanted, List<@Nullable Boolean> answers) {
        long yes = answers.stream().filter(Boolean.TRUE::equals).count();
        long unknown = answers.stream().filter(answer -> answer == null).count();
        return yes >= wanted ? Boolean.TRUE : yes + unknown >= wanted ? null : Boolean.FALSE;
    }
}
