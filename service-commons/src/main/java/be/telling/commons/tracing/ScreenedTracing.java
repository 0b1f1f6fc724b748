package be.telling.commons.tracing;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Gives every span an id of {@link LetterIds} and lets it out through {@link ScreenedSpans}. It stands in the place of the
 * customizer of Quarkus that would let them out as they are, which is taken away by {@code quarkus.arc.exclude-types}.
 */
@Singleton
public class ScreenedTracing implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    private final List<SpanProcessor> ways;

    public ScreenedTracing(@All List<SpanProcessor> ways) {
        this.ways = ways;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addTracerProviderCustomizer((tracers, settings) -> {
            tracers.setIdGenerator(new LetterIds());
            ways.forEach(way -> tracers.addSpanProcessor(new ScreenedSpans(way)));
            return tracers;
        });
    }
}
