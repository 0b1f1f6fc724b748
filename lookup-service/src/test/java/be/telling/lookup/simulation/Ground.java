package be.telling.lookup.simulation;

/** What simulations take place on, one after the other, because it costs too much to have it new for each. */
record Ground(Service service, RealDatabase database, Coverage coverage) {}
