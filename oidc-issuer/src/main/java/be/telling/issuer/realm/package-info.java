/**
 * Comes in: the realm description file, the key folder, the command line. Goes out: checked values, the same for every server.
 * Never seen here: Spring, Keycloak, tokens.
 */
@NullMarked
package be.telling.issuer.realm;

import org.jspecify.annotations.NullMarked;
