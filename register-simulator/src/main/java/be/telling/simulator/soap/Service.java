package be.telling.simulator.soap;

import java.util.Optional;

/** The messages that the register understands. */
public enum Service {
    HISTORY(
            "GeefHistoriekPersoon",
            "02.02.0000",
            "http://magda.vlaanderen.be/persoon/soap/geefhistoriekpersoon/v02_02"),
    INSCRIPTION(
            "RegistreerInschrijving",
            "02.01.0000",
            "http://webservice.registreerinschrijvingdienst-02_01.repertorium-02_01.vip.vlaanderen.be"),
    SIGNING_OUT(
            "RegistreerUitschrijving",
            "02.00.0000",
            "http://webservice.registreeruitschrijvingdienst-02_00.repertorium-02_00.vip.vlaanderen.be");

    private final String element;
    private final String version;
    private final String namespace;

    Service(String element, String version, String namespace) {
        this.element = element;
        this.version = version;
        this.namespace = namespace;
    }

    static Optional<Service> of(Element body) {
        for (Service service : values()) {
            if (service.element.equals(body.name()) && service.namespace.equals(body.namespace())) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    /** The name of its element, which the answer's repeats. */
    public String element() {
        return element;
    }

    public String version() {
        return version;
    }

    public String namespace() {
        return namespace;
    }
}
