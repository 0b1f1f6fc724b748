package be.telling.lookup.definition;

import java.util.List;

/** Whose nationality a criterion looks at, and the way there from the person himself. */
enum Subject {
    OWN("own"),
    FATHER("father", Parent.FATHER),
    MOTHER("mother", Parent.MOTHER),
    PATERNAL_GRANDFATHER("paternal-grandfather", Parent.FATHER, Parent.FATHER),
    PATERNAL_GRANDMOTHER("paternal-grandmother", Parent.FATHER, Parent.MOTHER),
    MATERNAL_GRANDFATHER("maternal-grandfather", Parent.MOTHER, Parent.FATHER),
    MATERNAL_GRANDMOTHER("maternal-grandmother", Parent.MOTHER, Parent.MOTHER);

    /** One step upwards. */
    enum Parent {
        FATHER,
        MOTHER
    }

    private final String code;
    private final List<Parent> way;

    Subject(String code, Parent... way) {
        this.code = code;
        this.way = List.of(way);
    }

    /** The name in definition files. */
    String code() {
        return code;
    }

    /** The other parent of the same child; the person himself has no other. */
    Subject spouse() {
        return switch (this) {
            case OWN -> OWN;
            case FATHER -> MOTHER;
            case MOTHER -> FATHER;
            case PATERNAL_GRANDFATHER -> PATERNAL_GRANDMOTHER;
            case PATERNAL_GRANDMOTHER -> PATERNAL_GRANDFATHER;
            case MATERNAL_GRANDFATHER -> MATERNAL_GRANDMOTHER;
            case MATERNAL_GRANDMOTHER -> MATERNAL_GRANDFATHER;
        };
    }

    /** Empty for the person himself. */
    List<Parent> way() {
        return way;
    }
}
