package be.telling.lookup.accesslog;

/**
 * That blocks were removed.
 *
 * @param seq of the last one, after which the chain goes on
 * @param sealedAt of the last one, in microseconds since 1970
 * @param entries in all that were removed
 * @param purgedAt microseconds since 1970
 */
// Bytes are compared where they are checked, never as parts of a record.
@SuppressWarnings("ArrayRecordComponent")
record Purge(long seq, byte[] hash, long sealedAt, long entries, long purgedAt) {}
