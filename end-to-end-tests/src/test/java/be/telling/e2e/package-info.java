/**
 * In: the packaged services, a real PostgreSQL, the real OIDC server and the simulated register, all running. Out: whether the promises of the
 * README hold. Never seen here: a class of a service: everything is done from outside.
 */
@NullMarked
package be.telling.e2e;

import org.jspecify.annotations.NullMarked;
