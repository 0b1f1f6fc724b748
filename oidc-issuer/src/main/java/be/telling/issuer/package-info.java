/**
 * Comes in: the realm description named on the command line. Goes out: a running OpenID Connect server with those realms.
 * Never seen here: staff lists, national numbers, counts.
 */
@NullMarked
package be.telling.issuer;

import org.jspecify.annotations.NullMarked;
