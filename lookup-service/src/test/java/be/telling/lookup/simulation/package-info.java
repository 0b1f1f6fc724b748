/**
 * In: a scenario: who is counted, by how many replicas, in which order things happen, and what fails when.
 * Out: what was found wrong, the same each time.
 * Never seen here: a stand-in for a worker or for a statement; those are the real ones, on a real PostgreSQL.
 */
@NullMarked
package be.telling.lookup.simulation;

import org.jspecify.annotations.NullMarked;
