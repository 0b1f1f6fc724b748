/**
 * In: what the register is going to be asked about whom and why, and what came of it.
 * Out: a chain of blocks that only the auditor can open; for the auditor, what stands in them.
 * Never seen here: what the register answered about a person.
 */
@NullMarked
package be.telling.lookup.accesslog;

import org.jspecify.annotations.NullMarked;
