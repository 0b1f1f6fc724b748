package be.telling.lookup.work;

/** Kinds of work that one loop makes for another, in the order in which a round goes through them. */
public enum Topic {
    ADMISSION,
    QUESTIONS,
    ANSWERS,
    VERDICTS,
    COUNTS,
    ACKNOWLEDGEMENTS
}
