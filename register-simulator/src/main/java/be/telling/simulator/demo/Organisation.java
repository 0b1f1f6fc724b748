package be.telling.simulator.demo;

/** An organisation by its OVO code; {@code domain} is the code of its policy domain. */
public record Organisation(String code, String dutch, String english, String domain) {}
