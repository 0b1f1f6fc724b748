package be.telling.intake.access;

/** The roles of the government side. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String ENTITY = "entity";

    private Roles() {}
}
