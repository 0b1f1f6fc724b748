package be.telling.lookup.delivery;

import java.util.UUID;

/**
 * What was received, for the sender to compare before it deletes anything.
 *
 * @param sha256 of the whole body, in hexadecimal
 */
record Acknowledgement(UUID listId, int parts, long rows, String sha256) {}
