/**
 * In: text or a number from a list or the register. Out: a national number whose structure and check digits hold.
 * The clear digits leave through one method alone, so that its callers are the list of places that know a person.
 * Never seen here: who the number belongs to.
 */
@NullMarked
package be.telling.commons.nationalnumber;

import org.jspecify.annotations.NullMarked;
