package be.telling.e2e.search;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A span as a collector of OpenTelemetry got it; opentelemetry.proto.trace.v1 numbers the fields.
 *
 * @param service which service told it
 * @param attributes of the span and of its events, values as text
 */
public record ToldSpan(String service, String trace, String name, Map<String, String> attributes) {

    /** All spans of one message to the collector. */
    public static List<ToldSpan> of(byte[] message) {
        return Protobuf.read(message)
                .messages(1)
                .flatMap(resource -> {
                    Map<String, String> about = new TreeMap<>();
                    resource.messages(1).flatMap(all -> all.messages(1)).forEach(one -> put(about, one));
                    String service = about.getOrDefault("service.name", "");
                    return resource.messages(2)
                            .flatMap(scope -> scope.messages(2))
                            .map(span -> of(service, span));
                })
                .toList();
    }

    private static ToldSpan of(String service, Protobuf span) {
        Map<String, String> attributes = new TreeMap<>();
        Stream.concat(span.messages(9), span.messages(11).flatMap(event -> event.messages(3)))
                .forEach(attribute -> put(attributes, attribute));
        return new ToldSpan(service, HexFormat.of().formatHex(span.bytes(1)), span.text(5), attributes);
    }

    private static void put(Map<String, String> attributes, Protobuf attribute) {
        Protobuf value = attribute.messages(2).findFirst().orElseThrow();
        attributes.put(attribute.text(1), value.numbers().contains(1) ? value.text(1) : Long.toString(value.value(3)));
    }
}
