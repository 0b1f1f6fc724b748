package be.telling.lookup.accesslog;

/**
 * Who asks, and why: the same for all entries of a block.
 *
 * @param sender Identificatie under which the register knows the asker
 * @param capacity its Hoedanigheid, or empty
 * @param process host and process id of the replica
 */
record Occasion(
        String round,
        String definition,
        String definitionVersion,
        String legalBasis,
        String sender,
        String capacity,
        String process) {}
