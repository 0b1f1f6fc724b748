package be.telling.lookup.definition;

/**
 * One of the classes that a definition sorts persons into.
 *
 * @param code value of the ORIGIN dimension, such as {@code EU}, {@code BE} or {@code _U}
 * @param foreign whether it counts towards the headline share of persons of foreign origin
 */
public record Category(String code, Label name, boolean foreign) {

    /** Code of the category of those whose origin can't be told; every definition has it. */
    public static final String UNKNOWN = "_U";
}
