package be.telling.commons.problem;

import java.util.Locale;

/**
 * Every way in which a request can fail, for all services: what a program can rely on. A type is never renamed; its
 * title may be worded better.
 */
public enum ProblemType {
    // The request as such.
    BODY_TOO_LARGE(413, "The body is too large"),
    FORBIDDEN(403, "This needs another role or organisation"),
    INVALID_REQUEST(422, "The request breaks a rule"),
    LENGTH_REQUIRED(411, "The length of the body must be announced"),
    MALFORMED_REQUEST(400, "The request can't be read"),
    METHOD_NOT_ALLOWED(405, "This address doesn't take that method"),
    NOT_ACCEPTABLE(406, "There is no answer in that form"),
    NOT_FOUND(404, "There is nothing here"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    UNSUPPORTED_MEDIA_TYPE(415, "This address doesn't take that kind of body"),

    // The service.
    INTERNAL_ERROR(500, "Something went wrong here"),
    REGISTER_SIDE_UNREACHABLE(503, "The register side doesn't answer now"),
    SERVICE_UNAVAILABLE(503, "The service can't answer now"),

    // Rounds.
    DEFINITION_UNKNOWN(422, "There is no such definition"),
    ORGANISATION_UNKNOWN(404, "The round has no such organisation"),
    PERSON_NOT_STUCK(409, "The register may still answer about this person"),
    PERSON_UNKNOWN(404, "No open person has this handle"),
    ROUND_ABANDONED(409, "The round was abandoned"),
    ROUND_ALREADY_COUNTING(409, "The round is being counted from other lists"),
    ROUND_CHANGED(409, "The round was changed in the meantime"),
    ROUND_HAS_LISTS(409, "The round already has lists that this change would touch"),
    ROUND_NOT_OPEN(409, "The round is no longer open"),
    ROUND_STATE(409, "The round isn't in a state that allows this"),
    ROUND_UNKNOWN(404, "There is no such round"),

    // Lists.
    DUPLICATE_COLUMNS(422, "The list has a column twice"),
    LISTS_MISSING(409, "Lists are missing"),
    LIST_ALREADY_SENT(409, "This very list was sent before"),
    LIST_CUT_OFF(400, "The list ended before its end"),
    LIST_NOT_DESTROYED(409, "The list isn't destroyed yet"),
    LIST_REJECTED(422, "The list has rows that can't be counted"),
    LIST_TOO_LONG(413, "The list is too long"),
    LIST_UNKNOWN(404, "There is no such list"),
    LIST_UNREADABLE(400, "The list can't be read"),
    MANIFEST_MISMATCH(409, "The lists here are others than the manifest says"),
    MISSING_COLUMN(422, "The list lacks a column"),
    ROW_TOO_LONG(413, "A row of the list is too long"),
    SEALED_LIST_INVALID(422, "The sealed list isn't what it says"),
    SEALED_LIST_REQUIRED(415, "The round takes sealed lists only"),
    SEALING_KEY_UNKNOWN(422, "The list is sealed to a key that isn't taken"),
    TOO_MANY_COLUMNS(413, "The list has too many columns"),
    TOO_MANY_UPLOADS(429, "Too many lists are coming in at once"),
    UNKNOWN_COLUMNS(422, "The list has columns that have no place here"),
    UNPACKED_TOO_LARGE(413, "The list unpacks to too much"),
    UPLOAD_TOO_SLOW(408, "The list came in too slowly"),

    // Counts and releases.
    COUNTS_CONFLICT(409, "Other counts of this round were already released"),
    COUNTS_UNKNOWN(404, "There are no counts of this round"),
    RELEASE_REFUSED(409, "The release was refused"),
    RELEASE_STATE(409, "The release isn't in a state that allows this"),
    RELEASE_UNKNOWN(404, "There is no such release"),
    RELEASE_WITHDRAWN(410, "The release was withdrawn");

    private static final String PREFIX = "urn:problem-type:telling:";

    private final int status;
    private final String title;
    private final String urn;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
        this.urn = PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable identifier, {@code type} of the answer. */
    public String urn() {
        return urn;
    }

    /** One English sentence, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
