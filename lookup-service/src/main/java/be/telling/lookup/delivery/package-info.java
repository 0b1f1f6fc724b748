/**
 * In: requests of the delivering service and of statisticians.
 * Out: acknowledgements, progress, problems; whole sealed lists in the database.
 * Never seen here: a list in clear beyond the part that is being checked.
 */
@NullMarked
package be.telling.lookup.delivery;

import org.jspecify.annotations.NullMarked;
