package be.telling.intake.round;

/** What people call an organisation or a domain, in both languages. */
public record Name(String nl, String en) {

    static Name of(String code) {
        return new Name(code, code);
    }
}
