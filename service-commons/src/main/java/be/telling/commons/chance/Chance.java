package be.telling.commons.chance;

import java.security.SecureRandom;

/**
 * The process' source of chance for keys, nonces and names. It has a class of its own because that one class must not be
 * initialised when a native executable is built: every process of it would begin with the same state.
 */
public final class Chance {

    public static final SecureRandom SOURCE = new SecureRandom();

    private Chance() {}
}
