package be.telling.commons.problem;

/** Builds a JSON pointer in its URI fragment form (RFC 6901). */
final class Pointer {

    private final StringBuilder text = new StringBuilder("#");

    Pointer member(String name) {
        text.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        return this;
    }

    Pointer element(int index) {
        text.append('/').append(index);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
