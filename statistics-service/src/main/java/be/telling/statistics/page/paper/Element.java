package be.telling.statistics.page.paper;

import java.util.ArrayList;
import java.util.List;

/** What a part of a paper is: a heading, a table, a cell; and which marked pieces of a sheet belong to it (ISO 32000-1, 14.7). */
final class Element {
    private final String type;
    private final String attributes;
    private final List<Element> parts = new ArrayList<>();
    private final List<Integer> pieces = new ArrayList<>();
    private int sheet;

    private Element(String type, String attributes) {
        this.type = type;
        this.attributes = attributes;
    }

    static Element document() {
        return new Element("Document", "");
    }

    Element add(String part) {
        return add(part, "");
    }

    /** A cell that is the heading of its {@code Row} or {@code Column}. */
    Element addHeading(String scope) {
        return add("TH", "/A<</O/Table/Scope/" + scope + ">>");
    }

    /** A cell over several columns. */
    Element addWide(int columns) {
        return add("TD", "/A<</O/Table/ColSpan " + columns + ">>");
    }

    /** The heading of the rows below it. */
    Element addWideHeading(int columns) {
        return add("TH", "/A<</O/Table/Scope/Row/ColSpan " + columns + ">>");
    }

    private Element add(String part, String with) {
        Element added = new Element(part, with);
        parts.add(added);
        return added;
    }

    String type() {
        return type;
    }

    String attributes() {
        return attributes;
    }

    List<Element> parts() {
        return parts;
    }

    List<Integer> pieces() {
        return pieces;
    }

    int sheet() {
        return sheet;
    }

    /** An element that has pieces has them on one sheet. */
    void addPiece(int onSheet, int number) {
        sheet = onSheet;
        pieces.add(number);
    }
}
