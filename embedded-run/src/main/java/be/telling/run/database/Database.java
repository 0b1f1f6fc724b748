package be.telling.run.database;

/**
 * One service's database; user and database have the same name.
 *
 * @param password the role's
 */
public record Database(String host, int port, String name, String password) {
    /** In the form in which the services take it. */
    public String url() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }

    public String jdbcUrl() {
        return "jdbc:" + url();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url();
    }
}
