package be.telling.simulator.soap;

/** What became of reading a message. */
public sealed interface Reading {

    record Read(Question question) implements Reading {}

    /** A message that names its service and sender, but breaks a rule: it gets an answer with this exception. */
    record Refused(Question question, RegisterException exception) implements Reading {}

    /** No message at all. */
    record Unreadable(String reason) implements Reading {}
}
