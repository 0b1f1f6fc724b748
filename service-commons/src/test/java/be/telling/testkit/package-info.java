/**
 * In: the needs of a service under test. Out: a real PostgreSQL, an OIDC issuer with tokens good and bad, rules for the code.
 * Everything is started once per module and ends with the tests.
 * Never seen here: what a service does; this kit knows none of them.
 */
@NullMarked
package be.telling.testkit;

import org.jspecify.annotations.NullMarked;
