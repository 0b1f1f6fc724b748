/**
 * In: the protection and the gate's walk as they ship, and synthetic counts. Out: how long it takes, what it withholds and how far figures are off,
 * beside plain suppression. Never seen here: a database, a person.
 */
@NullMarked
package be.telling.bench.disclosure;

import org.jspecify.annotations.NullMarked;
