/**
 * In: a round of synthetic staff. Out: the same round in the running services, brought forward by those who may, and what differs from the truth.
 * Never seen here: how a service does its work.
 */
@NullMarked
package be.telling.e2e.round;

import org.jspecify.annotations.NullMarked;
