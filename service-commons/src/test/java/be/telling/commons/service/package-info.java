/**
 * In: requests that fail in every way. Out: the proof that a service that only has this module on its class path answers them well.
 * The smallest service there can be, on the parts that services use.
 * Never seen here: the business of any service.
 */
@NullMarked
package be.telling.commons.service;

import org.jspecify.annotations.NullMarked;
