package be.telling.lookup.accesslog;

/** What is asked of the register, by the names of its services. The codes stand in logs that are kept for years: they never change. */
public enum Operation {
    HISTORY(1, "GeefHistoriekPersoon"),
    INSCRIPTION_AND_HISTORY(2, "RegistreerInschrijving, GeefHistoriekPersoon"),
    SIGN_OUT(3, "RegistreerUitschrijving");

    private final int code;
    private final String service;

    Operation(int code, String service) {
        this.code = code;
        this.service = service;
    }

    int code() {
        return code;
    }

    /** The register's own name of it. */
    String service() {
        return service;
    }

    static Operation fromCode(int code) {
        for (Operation operation : values()) {
            if (operation.code == code) {
                return operation;
            }
        }
        throw new IllegalArgumentException("no such operation");
    }
}
