package be.telling.commons.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScreenedSpanTest {

    private static final String NUMBER = "85073003328";

    private final InMemorySpanExporter out = InMemorySpanExporter.create();
    private final SdkTracerProvider tracers = SdkTracerProvider.builder()
            .setIdGenerator(new LetterIds())
            .addSpanProcessor(new ScreenedSpans(SimpleSpanProcessor.create(out)))
            .build();

    @AfterEach
    void close() {
        tracers.close();
    }

    private Span span(String name) {
        return tracers.get("test")
                .spanBuilder(name)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
    }

    private SpanData only() {
        assertThat(out.getFinishedSpanItems()).hasSize(1);
        return out.getFinishedSpanItems().getFirst();
    }

    @Test
    void nothingThatACallerOrAFailureSaidComesOut() {
        // Given
        Span span = tracers.get("test")
                .spanBuilder("GET /v1/" + NUMBER)
                .addLink(
                        SpanContext.create(
                                "abcdefabcdefabcdefabcdefabcdefab",
                                "fedcbafedcbafedc",
                                TraceFlags.getDefault(),
                                TraceState.getDefault()),
                        Attributes.of(AttributeKey.stringKey("note"), NUMBER))
                .startSpan();
        for (String key : List.of(
                "url.path",
                "url.query",
                "url.full",
                "user_agent.original",
                "client.address",
                "db.query.text",
                "http.request.method_original",
                "something.new")) {
            span.setAttribute(key, NUMBER);
        }
        span.setAttribute(AttributeKey.stringArrayKey("http.route"), List.of(NUMBER));
        span.setAttribute("a.number", 85_073_003_328L);
        span.recordException(new IllegalStateException("row of " + NUMBER));
        span.addEvent("seen " + NUMBER);
        span.setStatus(StatusCode.ERROR, "row of " + NUMBER);

        // When
        span.end();

        // Then
        SpanData seen = only();
        assertThat(seen.getAttributes().isEmpty()).isTrue();
        assertThat(seen.getLinks()).isEmpty();
        assertThat(seen.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(seen.getEvents().getFirst().getAttributes())
                .isEqualTo(Attributes.of(AttributeKey.stringKey("exception.type"), "java.lang.IllegalStateException"));
        assertThat(seen.getName() + seen.getEvents() + seen.getStatus() + seen.getSpanContext())
                .doesNotContain(NUMBER);
    }

    @Test
    void aRequestIsCalledByItsMethodAndRoute() {
        Span span = span("PUT /v1/rounds/vl-2026");
        span.setAttribute("http.request.method", "PUT");
        span.setAttribute("http.route", "/v1/rounds/{round}");
        span.setAttribute("http.response.status_code", 201L);
        span.end();

        assertThat(only().getName()).isEqualTo("PUT /v1/rounds/{round}");
        assertThat(only().getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(201);
    }

    @Test
    void aRequestWithoutARouteIsCalledByItsMethodAlone() {
        Span span = span("GET /somebody/born/in/may");
        span.setAttribute("http.request.method", "GET");
        span.end();

        assertThat(only().getName()).isEqualTo("GET");
    }

    @Test
    void anInventedMethodIsNotTold() {
        Span span = span("anything");
        span.setAttribute("http.request.method", "N" + NUMBER);
        span.end();

        assertThat(only().getName()).isEqualTo("_OTHER");
        assertThat(only().getAttributes().get(AttributeKey.stringKey("http.request.method")))
                .isEqualTo("_OTHER");
    }
}
