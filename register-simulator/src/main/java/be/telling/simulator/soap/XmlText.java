package be.telling.simulator.soap;

import java.nio.charset.StandardCharsets;

/** Writes elements one below the other, as the register does, or without any white space. */
final class XmlText {

    private static final String INDENT = " ".repeat(4);

    private final StringBuilder text = new StringBuilder(16_384);
    private final boolean indented;
    private int depth;

    XmlText(boolean indented) {
        this.indented = indented;
    }

    XmlText raw(String markup) {
        text.append(markup);
        return this;
    }

    XmlText open(String name) {
        line().append('<').append(name).append('>');
        depth++;
        return this;
    }

    /** Attributes whose value is empty are left out. */
    XmlText open(String name, String... attributes) {
        line().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                text.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]).append('"');
            }
        }
        text.append('>');
        depth++;
        return this;
    }

    XmlText close(String name) {
        depth--;
        line().append("</").append(name).append('>');
        return this;
    }

    XmlText leaf(String name, String value) {
        line().append('<').append(name).append('>');
        escape(value).append("</").append(name).append('>');
        return this;
    }

    XmlText leaf(String name, String attribute, String attributeValue, String value) {
        line().append('<').append(name);
        if (!attributeValue.isEmpty()) {
            text.append(' ').append(attribute).append("=\"");
            escape(attributeValue).append('"');
        }
        text.append('>');
        escape(value).append("</").append(name).append('>');
        return this;
    }

    private StringBuilder line() {
        if (indented) {
            text.append('\n');
            for (int i = 0; i < depth; i++) {
                text.append(INDENT);
            }
        }
        return text;
    }

    private StringBuilder escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
        return text;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
