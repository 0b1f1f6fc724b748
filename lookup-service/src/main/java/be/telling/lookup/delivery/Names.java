package be.telling.lookup.delivery;

/** Forms of names in addresses, and roles. */
public final class Names {

    public static final String ROUND = "[a-z0-9-]{1,40}";
    static final String ORGANISATION = "OVO[0-9]{6}";

    /** Role of the service that hands lists over. */
    static final String LIST_DELIVERER = "list-deliverer";

    public static final String STATISTICIAN = "statistician";

    /** Looks after the rounds while they are counted. */
    public static final String OPERATOR = "operator";

    private Names() {}
}
