package be.telling.commons.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTracesTest {

    private static final String TRACE = "abcdefabcdefabcdefabcdefabcdefab";
    private static final String SPAN = "fedcbafedcbafedc";

    private static final TextMapGetter<Map<String, String>> FIELDS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final OwnTraces traces = new OwnTraces();

    private SpanContext parent(Map<String, String> fields) {
        return Span.fromContext(traces.extract(Context.root(), fields, FIELDS)).getSpanContext();
    }

    @Test
    void aTraceOfOurOwnGoesOnWithoutWhatAStrangerAdded() {
        SpanContext parent = parent(Map.of(
                "traceparent", "00-" + TRACE + "-" + SPAN + "-01",
                "tracestate", "stranger=85073003328",
                "baggage", "number=85073003328"));

        assertThat(parent.getTraceId()).isEqualTo(TRACE);
        assertThat(parent.getSpanId()).isEqualTo(SPAN);
        assertThat(parent.getTraceState()).isEqualTo(TraceState.getDefault());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-abcdefabcdefabcdefabc85073003328-fedcbafedcbafedc-01",
                "00-abcdefabcdefabcdefabcdefabcdefab-fedcb85073003328-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-ABCDEFABCDEFABCDEFABCDEFABCDEFAB-fedcbafedcbafedc-01",
                "85073003328",
                ""
            })
    void aTraceThatAStrangerBeganDoesNot(String field) {
        assertThat(parent(Map.of("traceparent", field)).isValid()).isFalse();
    }

    @Test
    void onlyTheIdsAreHandedOn() {
        SpanContext span = SpanContext.create(
                TRACE,
                SPAN,
                TraceFlags.getSampled(),
                TraceState.builder().put("stranger", "85073003328").build());
        Map<String, String> fields = new HashMap<>();

        traces.inject(Context.root().with(Span.wrap(span)), fields, Map::put);

        assertThat(fields).containsExactly(Map.entry("traceparent", "00-" + TRACE + "-" + SPAN + "-01"));
    }

    @Test
    void ourIdsAreThoseThatAreTakenUp() {
        var ids = new LetterIds();

        assertThat(Stream.generate(ids::generateTraceId).limit(100))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() == 32 && LetterIds.isOne(id));
        assertThat(Stream.generate(ids::generateSpanId).limit(100))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() == 16 && LetterIds.isOne(id));
    }
}
