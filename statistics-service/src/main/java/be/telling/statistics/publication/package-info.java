/**
 * In: releases. Out: what programs read of them, in the forms of the contract.
 * Never seen here: a raw count; and nothing unpublished goes to anybody but a statistician.
 */
@NullMarked
package be.telling.statistics.publication;

import org.jspecify.annotations.NullMarked;
