package be.telling.lookup.register;

/** The three MAGDA services in use, each with the version whose messages are written and read here. */
enum Operation {
    HISTORY(
            "GeefHistoriekPersoon",
            "02.02.0000",
            "http://magda.vlaanderen.be/persoon/soap/geefhistoriekpersoon/v02_02"),
    INSCRIBE(
            "RegistreerInschrijving",
            "02.01.0000",
            "http://webservice.registreerinschrijvingdienst-02_01.repertorium-02_01.vip.vlaanderen.be"),
    SIGN_OUT(
            "RegistreerUitschrijving",
            "02.00.0000",
            "http://webservice.registreeruitschrijvingdienst-02_00.repertorium-02_00.vip.vlaanderen.be");

    private final String service;
    private final String version;
    private final String namespace;

    Operation(String service, String version, String namespace) {
        this.service = service;
        this.version = version;
        this.namespace = namespace;
    }

    String service() {
        return service;
    }

    String version() {
        return version;
    }

    String namespace() {
        return namespace;
    }

    /**
     * Of the same message in a file. Published for another service of the same family; for these by analogy, to be
     * compared with the schemas that the register hands out.
     */
    String fileNamespace() {
        return namespace.replace("/persoon/soap/", "/persoon/file/").replace("http://webservice.", "http://file.");
    }

    /** What names of the register's files begin with: domain, service, version. */
    String filePrefix() {
        String domain = this == HISTORY ? "Persoon" : "Repertorium";
        return domain
                + '.'
                + service
                + '-'
                + version.substring(0, version.lastIndexOf('.')).replace('.', '_');
    }

    /** Local name of the element that answers it. */
    String response() {
        return service + "Response";
    }
}
