package be.telling.lookup.database;

/** The way to the database. Each statement executed here is a transaction of its own. */
public interface Connections extends Statements {

    /** Begins a transaction on a connection that belongs to nobody else until it is over. */
    Transaction begin();

    /** What is executed here happens together or not at all. It is over with its commit, whatever came of it. */
    interface Transaction extends Statements {

        void commit();

        void rollback();
    }
}
