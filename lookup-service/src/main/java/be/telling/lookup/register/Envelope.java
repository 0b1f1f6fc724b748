package be.telling.lookup.register;

import io.smallrye.mutiny.Uni;

/** How a message is wrapped for its way, and what comes back is unwrapped. */
interface Envelope extends AutoCloseable {

    String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** The text to be sent. Never on the caller's thread if it takes time: the caller has a moment to meet. */
    Uni<String> around(String message);

    /**
     * What may be read of an answer; fails with {@link UnreadableAnswerException} if it isn't what it should be. Not on
     * the thread of the connection if it takes time.
     */
    Uni<HttpAnswer> open(HttpAnswer answer);

    @Override
    void close();

    /** No more than SOAP demands. */
    static Envelope plain() {
        return new Envelope() {
            @Override
            public Uni<String> around(String message) {
                return Uni.createFrom()
                        .item("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope xmlns:soapenv=\"" + SOAP
                                + "\"><soapenv:Header/><soapenv:Body>" + message
                                + "</soapenv:Body></soapenv:Envelope>");
            }

            @Override
            public Uni<HttpAnswer> open(HttpAnswer answer) {
                return Uni.createFrom().item(answer);
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }
}
