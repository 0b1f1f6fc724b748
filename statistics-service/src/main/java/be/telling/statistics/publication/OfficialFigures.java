package be.telling.statistics.publication;

import be.telling.statistics.counts.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that others published before, each with where it was found: a reference beside the own series, never a part of it.
 *
 * @param breaks when and why figures before and after can't be compared
 * @param missing which years have none
 */
@RegisterForReflection
public record OfficialFigures(
        Text title, Text about, List<Point> points, List<Break> breaks, List<Target> targets, Text missing) {
    private static final String RESOURCE = "/reference/official-figures.json";

    /**
     * One date.
     *
     * @param method by which definition, or {@code voluntary} before there was a count
     * @param status {@code official} from a page of the government, {@code reported} from somebody who quotes it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection
    public record Point(
            LocalDate date,
            List<Share> shares,
            String method,
            String status,
            List<String> sources,
            @Nullable Text note) {}

    /** @param category {@code foreign}, or a category's code: {@code NEU} is origin outside the EU */
    @RegisterForReflection
    public record Share(String category, BigDecimal percent) {}

    @RegisterForReflection
    public record Break(LocalDate date, String kind, Text text) {}

    @RegisterForReflection
    public record Target(LocalDate date, BigDecimal percent, String category, String source) {}

    /** As they are shipped. */
    public static OfficialFigures shipped() {
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        try (InputStream in = OfficialFigures.class.getResourceAsStream(RESOURCE)) {
            return json.readValue(in, OfficialFigures.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
