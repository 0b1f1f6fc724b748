/**
 * In: nothing. Out: bytes that nobody can foretell.
 * Native executables initialise it when they start (META-INF/native-image).
 * Never seen here: a seed.
 */
@NullMarked
package be.telling.commons.chance;

import org.jspecify.annotations.NullMarked;
