package be.telling.lookup.delivery;

/** Forms of names in addresses. */
final class Names {

    static final String ROUND = "[a-z0-9-]{1,40}";
    static final String ORGANISATION = "OVO[0-9]{6}";

    /** Role of the service that hands lists over. */
    static final String LIST_DELIVERER = "list-deliverer";

    static final String STATISTICIAN = "statistician";

    private Names() {}
}
