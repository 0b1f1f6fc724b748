package be.telling.intake.round;

/** How a round and an organisation are named in an address. */
public final class RoundPath {

    public static final String ROUND = "[a-z0-9-]{1,40}";

    private RoundPath() {}
}
