package be.telling.lookup.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of an answer, by local name: prefixes and white space differ from one sender to the next. */
final class Element {

    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>(2);
    private String text = "";

    Element(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(Element child) {
        children.add(child);
    }

    void add(String characters) {
        text = text.isEmpty() ? characters : text + characters;
    }

    String name() {
        return name;
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /** Without the white space around it. */
    String text() {
        return text.strip();
    }

    List<Element> children() {
        return children;
    }

    List<Element> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    @Nullable
    Element child(String childName) {
        for (Element child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** Empty if there is no such child. */
    String childText(String childName) {
        Element child = child(childName);
        return child == null ? "" : child.text();
    }

    /** The elements of that name at any depth below, in the order of the text. */
    List<Element> descendants(String descendantName) {
        List<Element> found = new ArrayList<>();
        for (Element child : children) {
            if (child.name.equals(descendantName)) {
                found.add(child);
            }
            found.addAll(child.descendants(descendantName));
        }
        return found;
    }
}
