/**
 * In: files that a reader downloaded, and keys that he trusts. Out: whether they belong together and stand in the log.
 * Never seen here: the network; and no code of the service that it checks.
 */
@NullMarked
package be.telling.verify;

import org.jspecify.annotations.NullMarked;
