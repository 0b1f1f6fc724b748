package be.telling.simulator.soap;

import java.util.List;

/** Frequent names, drawn without regard to anybody's origin: a name says nothing here. */
final class Names {

    static final List<String> FAMILIES = List.of(
            "Peeters",
            "Janssens",
            "Maes",
            "Jacobs",
            "Willems",
            "Mertens",
            "Claes",
            "Goossens",
            "Wouters",
            "De Smet",
            "Dubois",
            "Lambert",
            "Dupont",
            "Martin",
            "Simon",
            "Yılmaz",
            "El Amrani",
            "Rossi",
            "Nowak",
            "Jansen");

    static final List<String> MEN = List.of(
            "Jan",
            "Pieter",
            "Luc",
            "Marc",
            "Thomas",
            "Mohamed",
            "Noah",
            "Giovanni",
            "André",
            "François",
            "Mehmet",
            "Karel",
            "Désiré",
            "Wim",
            "Bart");

    static final List<String> WOMEN = List.of(
            "Maria", "An", "Els", "Fatima", "Emma", "Louise", "Hélène", "Sofie", "Rosa", "Ayşe", "Katrien", "Lies",
            "Zoë", "Martine", "Ingrid");

    private Names() {}
}
