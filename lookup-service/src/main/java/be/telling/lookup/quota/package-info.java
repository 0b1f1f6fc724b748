/**
 * In: the grant of the register, the outcomes of calls.
 * Out: the moment at which the next call may be sent, and permission to have it under way.
 * Never seen here: what is asked.
 */
@NullMarked
package be.telling.lookup.quota;

import org.jspecify.annotations.NullMarked;
