package be.telling.commons.http;

import java.util.List;

/** A path with names in braces that stand for any one segment. */
final class RouteTemplate {

    private final List<String> segments;

    RouteTemplate(String template) {
        this.segments = segments(template);
    }

    boolean matches(String path) {
        List<String> actual = segments(path);
        if (actual.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            String expected = segments.get(i);
            if (!expected.startsWith("{") && !expected.equals(actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
