/**
 * In: somebody of an organisation, or the coordinator, in a browser, signed in at the government's issuer.
 * Out: a page whose script calls the same addresses as every other program, in the name of this session.
 * Never seen here: a list; the page sends it straight to the API.
 */
@NullMarked
package be.telling.intake.page;

import org.jspecify.annotations.NullMarked;
