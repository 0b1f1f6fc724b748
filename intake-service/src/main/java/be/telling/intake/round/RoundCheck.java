package be.telling.intake.round;

import be.telling.commons.problem.BodyError;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a round as sent; all faults are told at once, each with a pointer to its place. */
final class RoundCheck {

    private static final Pattern ORGANISATION = Pattern.compile("OVO\\d{6}");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern DEFINITION = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final int LONGEST_NAME = 300;

    /** Seventy-five take part today; ten times as many still fit a document. */
    private static final int MOST_ORGANISATIONS = 2_000;

    private static final int MOST_ERRORS = 100;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final List<BodyError> errors = new ArrayList<>();

    private RoundCheck() {}

    /** The terms of a round, or a refusal that points at every bad field. */
    static RoundTerms check(RoundBody body) {
        return new RoundCheck().terms(body);
    }

    private RoundTerms terms(RoundBody body) {
        LocalDate date = date(body.referenceDate());
        String definition = text("#/definition", body.definition(), DEFINITION, "the id of a definition is needed");
        Map<String, Domain> domains = domains(body.domains());
        List<Organisation> organisations = organisations(body.organisations(), domains);
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .with("errors", List.copyOf(errors.subList(0, Math.min(errors.size(), MOST_ERRORS))));
        }
        return new RoundTerms(
                date, definition, List.copyOf(domains.values()), organisations, Boolean.TRUE.equals(body.sealedOnly()));
    }

    private LocalDate date(@Nullable String text) {
        try {
            LocalDate date = LocalDate.parse(text == null ? "" : text);
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() < LATEST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            // Told below, together with dates that nobody can mean.
        }
        fault("#/referenceDate", "a date from 2000 to 2099 is needed, written YYYY-MM-DD");
        return LocalDate.EPOCH;
    }

    private Map<String, Domain> domains(@Nullable List<RoundBody.@Nullable DomainBody> bodies) {
        var domains = new LinkedHashMap<String, Domain>();
        for (int i = 0; bodies != null && i < bodies.size(); i++) {
            String at = "#/domains/" + i;
            RoundBody.DomainBody body = bodies.get(i);
            if (body == null) {
                fault(at, "a domain is needed");
                continue;
            }
            String code = domainCode(at + "/code", body.code());
            if (domains.putIfAbsent(code, new Domain(code, name(at + "/name", body.name()))) != null
                    && !code.isEmpty()) {
                fault(at + "/code", "this domain is listed twice");
            }
        }
        return domains;
    }

    private List<Organisation> organisations(
            @Nullable List<RoundBody.@Nullable OrganisationBody> bodies, Map<String, Domain> domains) {
        if (bodies == null || bodies.isEmpty() || bodies.size() > MOST_ORGANISATIONS) {
            fault("#/organisations", "1 to " + MOST_ORGANISATIONS + " organisations are needed");
            return List.of();
        }
        var organisations = new ArrayList<Organisation>();
        Set<String> codes = new LinkedHashSet<>();
        for (int i = 0; i < bodies.size(); i++) {
            String at = "#/organisations/" + i;
            RoundBody.OrganisationBody body = bodies.get(i);
            if (body == null) {
                fault(at, "an organisation is needed");
                continue;
            }
            String code = text(at + "/code", body.code(), ORGANISATION, "OVO and six digits are needed");
            if (!code.isEmpty() && !codes.add(code)) {
                fault(at + "/code", "this organisation is listed twice");
            }
            String domain = domainCode(at + "/domain", body.domain());
            domains.computeIfAbsent(domain, unlisted -> new Domain(unlisted, Name.of(unlisted)));
            organisations.add(new Organisation(code, name(at + "/name", body.name()), domain));
        }
        return organisations;
    }

    /** Domains share a dimension with organisations in the tables, so they can't look like one. */
    private String domainCode(String at, @Nullable String code) {
        String rule = "a code of letters, digits, - and _ is needed that is no organisation's";
        String domain = text(at, code, DOMAIN, rule);
        if (ORGANISATION.matcher(domain).matches()) {
            fault(at, rule);
        }
        return domain;
    }

    private Name name(String at, RoundBody.@Nullable NameBody name) {
        if (name == null) {
            fault(at, "a name in Dutch and English is needed");
            return Name.of("");
        }
        return new Name(label(at + "/nl", name.nl()), label(at + "/en", name.en()));
    }

    private String label(String at, @Nullable String label) {
        String stripped = label == null ? "" : label.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            fault(at, "1 to " + LONGEST_NAME + " characters are needed");
        }
        return stripped;
    }

    private String text(String at, @Nullable String text, Pattern pattern, String rule) {
        if (text == null || !pattern.matcher(text).matches()) {
            fault(at, rule);
            return "";
        }
        return text;
    }

    private void fault(String pointer, String rule) {
        errors.add(new BodyError(pointer, rule));
    }
}
