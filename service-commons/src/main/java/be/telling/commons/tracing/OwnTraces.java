package be.telling.commons.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a trace from one of our services to another, and no other. A trace that a stranger began would carry what he likes,
 * a national number in its id, over the border and into logs; so only ids that our services make are taken up, and of the
 * fields of the standard the one that holds nothing but ids.
 */
final class OwnTraces implements TextMapPropagator {

    private static final String FIELD = "traceparent";

    private static final TextMapPropagator STANDARD = W3CTraceContextPropagator.getInstance();

    @Override
    public Collection<String> fields() {
        return List.of(FIELD);
    }

    @Override
    public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
        STANDARD.inject(context, carrier, (to, field, value) -> {
            if (field.equals(FIELD)) {
                setter.set(to, field, value);
            }
        });
    }

    @Override
    public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        Context extracted = STANDARD.extract(context, carrier, new OnlyIds<>(getter));
        SpanContext parent = Span.fromContext(extracted).getSpanContext();
        return LetterIds.isOne(parent.getTraceId()) && LetterIds.isOne(parent.getSpanId()) ? extracted : context;
    }

    private record OnlyIds<C>(TextMapGetter<C> all) implements TextMapGetter<C> {

        @Override
        public Iterable<String> keys(C carrier) {
            return List.of(FIELD);
        }

        @Override
        public @Nullable String get(@Nullable C carrier, String field) {
            return field.equals(FIELD) ? all.get(carrier, field) : null;
        }
    }
}
