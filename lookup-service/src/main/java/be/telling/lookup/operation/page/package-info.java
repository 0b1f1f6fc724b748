/**
 * In: an operator in a browser, signed in at the register side's issuer.
 * Out: the rounds as a page, and his decisions to where the API's go too.
 * Never seen here: what the API doesn't tell.
 */
@NullMarked
package be.telling.lookup.operation.page;

import org.jspecify.annotations.NullMarked;
