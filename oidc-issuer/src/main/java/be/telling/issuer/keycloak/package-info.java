/**
 * Comes in: the same realm description, an unpacked Keycloak. Goes out: realm import files and a running Keycloak process.
 * Never seen here: Spring.
 */
@NullMarked
package be.telling.issuer.keycloak;

import org.jspecify.annotations.NullMarked;
