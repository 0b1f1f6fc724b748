package be.telling.commons.reading;

/**
 * Equal for two lists of the same people, whatever their order, and different otherwise. It is a sum of keyed values
 * under a key that ends with the process: outside of its memory it says nothing, and it is never stored or shown.
 */
public record Likeness(long high, long low) {

    @Override
    public String toString() {
        return "Likeness[***]";
    }
}
