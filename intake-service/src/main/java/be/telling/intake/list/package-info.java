/**
 * In: an organisation's list, streamed from the socket.
 * Out: its report, and the list in the database, sealed part by part.
 * Never here: a row outside the request that brings it; a body read before its sender is known.
 */
@NullMarked
package be.telling.intake.list;

import org.jspecify.annotations.NullMarked;
