package be.telling.seal;

/** What happened, for scripts: the exit status of the program. Stable. */
enum Exit {
    DONE(0),
    /** The list has rows that can't be counted, or can't be read; nothing was sent or stored. */
    LIST_REFUSED(1),
    USAGE(2),
    /** The service refused it for another reason. */
    SERVICE_REFUSED(3),
    /** The key to seal to isn't one that is pinned; nothing was sealed. */
    KEY_NOT_PINNED(4),
    /** A file or a service could not be reached; it may work later. */
    UNREACHABLE(5),
    /** A receipt isn't genuine, or not of this list. */
    NOT_GENUINE(6);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
