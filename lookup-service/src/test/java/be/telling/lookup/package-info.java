/** The service as a whole, against a real database, a register and a statistics service that do as they are told. */
@NullMarked
package be.telling.lookup;

import org.jspecify.annotations.NullMarked;
