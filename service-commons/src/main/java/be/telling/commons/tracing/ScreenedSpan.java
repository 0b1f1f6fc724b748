package be.telling.commons.tracing;

import be.telling.commons.logging.NumberMask;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span without anything that a caller, a statement or a failure put into it: of its attributes those remain that are known to
 * tell nothing, and in these and its name whatever looks like a national number is masked.
 */
final class ScreenedSpan extends DelegatingSpanData {

    /** By name, so that what a newer library adds stays out until somebody looked at it. */
    private static final Set<String> HARMLESS = Set.of(
            "code.function",
            "code.function.name",
            "code.namespace",
            "error.type",
            "exception.type",
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "network.protocol.version",
            "url.scheme");

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER_METHOD = "_OTHER";

    private final Attributes attributes;
    private final String name;

    ScreenedSpan(SpanData span) {
        super(span);
        this.attributes = screened(span.getAttributes());
        this.name = name(span.getName(), attributes);
    }

    /** A request is called by method and route, for its own name may be its address. */
    private static String name(String given, Attributes attributes) {
        String method = attributes.get(METHOD);
        String route = attributes.get(ROUTE);
        return method == null ? NumberMask.mask(given) : route == null ? method : method + " " + route;
    }

    private static Attributes screened(Attributes all) {
        AttributesBuilder kept = Attributes.builder();
        all.forEach((key, value) -> {
            if (!HARMLESS.contains(key.getKey())) {
                return;
            }
            if (key.getType() == AttributeType.LONG) {
                kept.put(AttributeKey.longKey(key.getKey()), (Long) value);
            } else if (key.equals(METHOD)) {
                kept.put(METHOD, METHODS.contains((String) value) ? (String) value : OTHER_METHOD);
            } else if (key.getType() == AttributeType.STRING) {
                kept.put(key.getKey(), NumberMask.mask((String) value));
            }
        });
        return kept.build();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
        return super.getEvents().stream()
                .map(event -> EventData.create(
                        event.getEpochNanos(), NumberMask.mask(event.getName()), screened(event.getAttributes())))
                .toList();
    }

    @Override
    public List<LinkData> getLinks() {
        return List.of();
    }

    @Override
    public int getTotalRecordedLinks() {
        return 0;
    }

    /** Without its description, which may quote. */
    @Override
    public StatusData getStatus() {
        return switch (super.getStatus().getStatusCode()) {
            case ERROR -> StatusData.error();
            case OK -> StatusData.ok();
            case UNSET -> StatusData.unset();
        };
    }
}
