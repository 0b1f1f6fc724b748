package be.telling.lookup.definition;

/** How a criterion, or a test of one nationality, is answered once everything about it is known. */
enum Answered {
    YES,
    NO,
    UNKNOWN;

    /** Yes wins over unknown, unknown over no. */
    Answered or(Answered other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }
}
