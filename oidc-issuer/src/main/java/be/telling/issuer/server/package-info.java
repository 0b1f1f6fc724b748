/**
 * Comes in: realms and their keys; sign-ins and token requests over HTTP. Goes out: tokens signed for one realm each.
 * Never seen here: where the realms come from, what a service does with a token.
 */
@NullMarked
package be.telling.issuer.server;

import org.jspecify.annotations.NullMarked;
