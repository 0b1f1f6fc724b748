package be.telling.commons.settings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names of all settings of all services. One list for all, because services are often started in one environment, as the
 * local run does: whose setting it is doesn't matter, that nobody knows it does.
 */
public final class KnownSettings {

    private static final String PREFIX = "TELLING_";

    /** The local run's own. */
    private static final String OF_THE_RUN = "TELLING_RUN_";

    /** What Kubernetes puts into the environment of pods for each service whose name begins with "telling". */
    private static final Pattern SERVICE_LINK = Pattern.compile(
            "TELLING_[A-Z0-9_]*?_?(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT_[0-9]+_(TCP|UDP)(_[A-Z]+)?)");

    /** Has an address where our settings of that form, if there were any, would have a number. */
    private static final Pattern SERVICE_PORT = Pattern.compile("TELLING_[A-Z0-9_]*_PORT");

    private static final Set<String> NAMES = Set.of(
            "TELLING_HTTP_PORT",
            "TELLING_MANAGEMENT_PORT",
            "TELLING_DATABASE_URL",
            "TELLING_DATABASE_USER",
            "TELLING_DATABASE_PASSWORD",
            "TELLING_LOG_JSON",
            "TELLING_TRACING",
            "TELLING_TRACING_ENDPOINT",
            "TELLING_OIDC_ISSUER",
            "TELLING_OIDC_AUDIENCE",
            // commands of organisations, which somebody may well have set where he also starts a service
            "TELLING_TOKEN",
            "TELLING_CLIENT_SECRET",
            // intake-service
            "TELLING_INTAKE_MAX_BODY",
            "TELLING_INTAKE_MAX_ROWS",
            "TELLING_INTAKE_LISTS_ROW_LENGTH",
            "TELLING_INTAKE_LISTS_COLUMNS",
            "TELLING_INTAKE_LISTS_UNPACKED",
            "TELLING_INTAKE_LISTS_WORKBOOK",
            "TELLING_INTAKE_UPLOADS_PER_ORGANISATION",
            "TELLING_INTAKE_UPLOADS_AT_ONCE",
            "TELLING_INTAKE_UPLOADS_WORKBOOK_MEMORY",
            "TELLING_INTAKE_UPLOADS_LONGEST_SILENCE",
            "TELLING_INTAKE_UPLOADS_LONGEST",
            "TELLING_INTAKE_TEST_NUMBERS",
            "TELLING_INTAKE_RECEIPT_KEY_FILE",
            "TELLING_INTAKE_SEALING_KEYS",
            "TELLING_INTAKE_HAND_OVER_EVERY",
            "TELLING_INTAKE_HAND_OVER_LONGEST_PAUSE",
            "TELLING_INTAKE_PAGE_CLIENT_ID",
            "TELLING_INTAKE_PAGE_CLIENT_SECRET",
            "TELLING_INTAKE_PAGE_OIDC_ISSUER",
            "TELLING_INTAKE_PAGE_HTTPS",
            "TELLING_INTAKE_LOOKUP_URL",
            "TELLING_INTAKE_LOOKUP_OIDC_ISSUER",
            "TELLING_INTAKE_LOOKUP_CLIENT_ID",
            "TELLING_INTAKE_LOOKUP_CLIENT_SECRET",
            "TELLING_INTAKE_LOOKUP_TIMEOUT",
            "TELLING_LOOKUP_URL",
            "TELLING_LOOKUP_OIDC_ISSUER",
            "TELLING_LOOKUP_CLIENT_ID",
            "TELLING_LOOKUP_CLIENT_SECRET",
            // lookup-service
            "TELLING_LOOKUP_KEYS_FILE",
            "TELLING_LOOKUP_KEY_STORE_FILE",
            "TELLING_LOOKUP_KEY_STORE_PASSWORD",
            "TELLING_LOOKUP_KEY_STORE_PASSWORD_FILE",
            "TELLING_LOOKUP_KEY_STORE_CURRENT",
            "TELLING_LOOKUP_DEFINITIONS_DIRECTORY",
            "TELLING_LOOKUP_QUESTIONS_LEASE",
            "TELLING_LOOKUP_QUESTIONS_PATIENCE",
            "TELLING_LOOKUP_QUESTIONS_INSCRIPTION",
            "TELLING_LOOKUP_ACCESS_LOG_KEY_FILE",
            "TELLING_LOOKUP_ACCESS_LOG_LEGAL_BASIS",
            "TELLING_LOOKUP_ACCESS_LOG_RETENTION",
            "TELLING_LOOKUP_ACCESS_LOG_ANCHOR_EVERY",
            "TELLING_LOOKUP_PAGE_CLIENT_ID",
            "TELLING_LOOKUP_PAGE_CLIENT_SECRET",
            "TELLING_LOOKUP_PAGE_OIDC_ISSUER",
            "TELLING_LOOKUP_PAGE_HTTPS",
            "TELLING_LOOKUP_HANDOVER_STATISTICS_URL",
            "TELLING_LOOKUP_HANDOVER_OIDC_ISSUER",
            "TELLING_LOOKUP_HANDOVER_CLIENT_ID",
            "TELLING_LOOKUP_HANDOVER_CLIENT_SECRET",
            "TELLING_LOOKUP_HANDOVER_TIMEOUT",
            "TELLING_LOOKUP_HANDOVER_RELEASE_CHECK",
            "TELLING_REGISTER_URL",
            "TELLING_REGISTER_TRANSPORT",
            "TELLING_REGISTER_RATE",
            "TELLING_REGISTER_CONCURRENCY",
            "TELLING_REGISTER_SENDER",
            "TELLING_REGISTER_CAPACITY",
            "TELLING_REGISTER_INSCRIBE",
            "TELLING_REGISTER_CONNECT_TIMEOUT",
            "TELLING_REGISTER_ANSWER_TIMEOUT",
            "TELLING_REGISTER_FILE_ANSWER_TIMEOUT",
            "TELLING_REGISTER_TLS_KEY_STORE",
            "TELLING_REGISTER_TLS_KEY_STORE_PASSWORD",
            "TELLING_REGISTER_TLS_TRUST_STORE",
            "TELLING_REGISTER_TLS_TRUST_STORE_PASSWORD",
            "TELLING_REGISTER_SIGNING_KEY_STORE",
            "TELLING_REGISTER_SIGNING_KEY_STORE_PASSWORD",
            "TELLING_REGISTER_SIGNING_ALIAS",
            "TELLING_REGISTER_SIGNING_PARTS",
            "TELLING_REGISTER_SIGNING_TRUST_STORE",
            "TELLING_REGISTER_SIGNING_TRUST_STORE_PASSWORD",
            "TELLING_REGISTER_SIGNING_SHA1_ANSWERS",
            "TELLING_REGISTER_FILES_DIRECTORY",
            "TELLING_REGISTER_FILES_QUESTIONS",
            "TELLING_REGISTER_FILES_GATHER",
            "TELLING_REGISTER_FILES_LOOK",
            "TELLING_REGISTER_FILES_SETTLE",
            "TELLING_REGISTER_FILES_KEEP",
            // statistics-service
            "TELLING_STATISTICS_KEYS_FILE",
            "TELLING_STATISTICS_LOG_ORIGIN",
            "TELLING_STATISTICS_GATE_NATIVE_SOLVER",
            "TELLING_STATISTICS_GATE_FOLDER",
            "TELLING_STATISTICS_PAGE_ADDRESS",
            "TELLING_STATISTICS_PAGE_CONTACT",
            "TELLING_STATISTICS_REVIEW_CLIENT_ID",
            "TELLING_STATISTICS_REVIEW_CLIENT_SECRET",
            "TELLING_STATISTICS_REVIEW_OIDC_ISSUER",
            "TELLING_STATISTICS_REVIEW_HTTPS",
            "TELLING_STATISTICS_URL",
            "TELLING_STATISTICS_CLIENT_ID",
            "TELLING_STATISTICS_CLIENT_SECRET");

    private KnownSettings() {}

    /** Those of these variables that look like our settings and are none, in order. */
    public static List<String> unknown(Collection<String> variables) {
        return List.copyOf(
                new TreeSet<>(variables.stream().filter(name -> !isKnown(name)).toList()));
    }

    private static boolean isKnown(String name) {
        return !name.startsWith(PREFIX)
                || NAMES.contains(name)
                || name.startsWith(OF_THE_RUN)
                || SERVICE_LINK.matcher(name).matches()
                || SERVICE_PORT.matcher(name).matches();
    }

    /** The known name that is most like this one, for somebody who mistyped it. */
    static String nearest(String name) {
        return NAMES.stream()
                .min((one, other) -> Integer.compare(distance(name, one), distance(name, other)))
                .orElseThrow();
    }

    /** Letters to be put in, taken out or exchanged. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int i = 0; i < before.length; i++) {
            before[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int exchanged = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
