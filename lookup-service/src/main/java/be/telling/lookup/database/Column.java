package be.telling.lookup.database;

import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Columns of values for {@code unnest}, the form in which many rows travel in one statement. An array must have its
 * exact type also when it is empty, so there is a method for each.
 */
public final class Column {

    private Column() {}

    public static Object bytes(Collection<byte @Nullable []> values) {
        return values.stream().map(Column::buffer).toArray(Buffer[]::new);
    }

    public static Object texts(Collection<? extends @Nullable String> values) {
        return values.toArray(String[]::new);
    }

    public static Object uuids(Collection<UUID> values) {
        return values.toArray(UUID[]::new);
    }

    public static Object shorts(Collection<Integer> values) {
        return values.stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    public static Object integers(Collection<Integer> values) {
        return values.toArray(Integer[]::new);
    }

    public static Object doubles(Collection<Double> values) {
        return values.toArray(Double[]::new);
    }

    public static Object booleans(Collection<Boolean> values) {
        return values.toArray(Boolean[]::new);
    }

    static @Nullable Buffer buffer(byte @Nullable [] value) {
        return value == null ? null : Buffer.buffer(value);
    }
}
