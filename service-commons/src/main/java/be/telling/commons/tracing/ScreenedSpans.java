package be.telling.commons.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationLibraryInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.jspecify.annotations.Nullable;

/** Hands spans on to whoever sends them out, each as a {@link ScreenedSpan}. */
final class ScreenedSpans implements SpanProcessor {

    private final SpanProcessor way;

    ScreenedSpans(SpanProcessor way) {
        this.way = way;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        way.onStart(parent, span);
    }

    @Override
    public boolean isStartRequired() {
        return way.isStartRequired();
    }

    @Override
    public void onEnd(ReadableSpan span) {
        way.onEnd(new Ended(span, new ScreenedSpan(span.toSpanData())));
    }

    @Override
    public boolean isEndRequired() {
        return way.isEndRequired();
    }

    @Override
    public CompletableResultCode shutdown() {
        return way.shutdown();
    }

    @Override
    public CompletableResultCode forceFlush() {
        return way.forceFlush();
    }

    @Override
    public void close() {
        way.close();
    }

    /** Nothing of the span itself but its ids and times. */
    private record Ended(ReadableSpan span, SpanData screened) implements ReadableSpan {

        @Override
        public SpanData toSpanData() {
            return screened;
        }

        @Override
        public SpanContext getSpanContext() {
            return screened.getSpanContext();
        }

        @Override
        public SpanContext getParentSpanContext() {
            return screened.getParentSpanContext();
        }

        @Override
        public String getName() {
            return screened.getName();
        }

        @Override
        @Deprecated
        public InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
            return screened.getInstrumentationLibraryInfo();
        }

        @Override
        public InstrumentationScopeInfo getInstrumentationScopeInfo() {
            return screened.getInstrumentationScopeInfo();
        }

        @Override
        public boolean hasEnded() {
            return screened.hasEnded();
        }

        @Override
        public long getLatencyNanos() {
            return span.getLatencyNanos();
        }

        @Override
        public SpanKind getKind() {
            return screened.getKind();
        }

        @Override
        public <T> @Nullable T getAttribute(AttributeKey<T> key) {
            return screened.getAttributes().get(key);
        }

        @Override
        public Attributes getAttributes() {
            return screened.getAttributes();
        }
    }
}
