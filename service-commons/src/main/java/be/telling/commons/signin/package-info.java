/**
 * In: people with a browser, who have a page of a service to sign in on. Out: the issuer's word on who they are.
 * Never seen here: passwords; those are between people and the issuer.
 */
@NullMarked
package be.telling.commons.signin;

import org.jspecify.annotations.NullMarked;
