package be.telling.lookup.register;

import java.util.Set;

/**
 * A message ready to be sent. It holds one question only, so that an answer belongs to it if it repeats the question's
 * reference or, as the public mock does, the message's.
 *
 * @param references the message's own and the question's
 * @param body what stands in the body of the SOAP envelope, in canonical form
 */
record Message(Operation operation, Set<String> references, String body) {

    /** Says nothing of the body: a number is in it. */
    @Override
    public String toString() {
        return "Message[" + operation + "]";
    }
}
