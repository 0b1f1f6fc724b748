package be.telling.lookup.question;

/** How far a question is, as it stands in the database; the order is that of the codes. */
enum QuestionState {
    OPEN,
    ANSWERED,
    /** Patience is over; an operator decides. */
    STUCK,
    /** Answered, counted, and to be signed out. */
    LEAVING;

    int code() {
        return ordinal();
    }

    static QuestionState fromCode(int code) {
        return values()[code];
    }
}
