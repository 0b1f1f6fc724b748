package be.telling.lookup.accesslog;

/**
 * Entries that are ready to be appended.
 *
 * @param sealed to the auditor's key; empty if there is nothing to record
 */
// Made here, appended once, and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record SealedEntries(String keyId, int entries, byte[] sealed) {}
