/**
 * In: what the operator's page says.
 * Out: that nothing of it is missing or said twice.
 * Never seen here: a running service.
 */
@NullMarked
package be.telling.lookup.operation.page;

import org.jspecify.annotations.NullMarked;
