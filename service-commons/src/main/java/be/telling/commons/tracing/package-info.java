/**
 * In: spans as libraries make them, trace headers of requests. Out: spans that tell which service did what, how long and with what
 * outcome, to a collector, if an operator switched tracing on.
 * Never seen here: addresses as they were called, texts of failures, statements and their values, trace ids that a caller chose.
 */
@NullMarked
package be.telling.commons.tracing;

import org.jspecify.annotations.NullMarked;
