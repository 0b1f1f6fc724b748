package be.telling.lookup.register;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XML as it is written here: no empty tags, no white space between elements, which is the canonical form too. Written by hand,
 * because the JDK's writer takes longer to be made than a message takes to be written. Names and attributes are our own
 * constants; text may be anything.
 */
final class XmlText {

    private final StringBuilder text = new StringBuilder(1024);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param name as it is written, attributes and declarations after it included */
    XmlText begin(String name) {
        text.append('<').append(name).append('>');
        int end = name.indexOf(' ');
        open.push(end < 0 ? name : name.substring(0, end));
        return this;
    }

    XmlText end() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    XmlText element(String name, String content) {
        return begin(name).characters(content).end();
    }

    private XmlText characters(String content) {
        for (int i = 0; i < content.length(); i++) {
            char character = content.charAt(i);
            switch (character) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("&#xD;");
                default -> text.append(character);
            }
        }
        return this;
    }

    /** All that was written, with the ends of what is still open. */
    String whole() {
        while (!open.isEmpty()) {
            end();
        }
        return text.toString();
    }
}
