package be.telling.commons.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/** What a service does at another one, as a part of a trace; nothing happens here while tracing is off. */
@Singleton
public class Traces {

    private static final String SCOPE = "be.telling";

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    public Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer(SCOPE);
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /** Something under way; it failed if it ends before it was {@link #done()}. */
    public static final class Step implements AutoCloseable {

        private final Span span;
        private final Scope scope;
        private boolean done;

        // Closed with the step.
        @SuppressWarnings("MustBeClosedChecker")
        private Step(Span span) {
            this.span = span;
            this.scope = span.makeCurrent();
        }

        public void done() {
            done = true;
        }

        @Override
        public void close() {
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            scope.close();
            span.end();
        }
    }

    /** @param name what is done, never to whom */
    public Step begin(String name) {
        return new Step(tracer.spanBuilder(name).setSpanKind(SpanKind.CLIENT).startSpan());
    }

    /** Gives a request the field by which its receiver goes on with the trace, if there is one. */
    public void carry(BiConsumer<String, String> field) {
        propagator.inject(Context.current(), field, (request, name, value) -> request.accept(name, value));
    }
}
