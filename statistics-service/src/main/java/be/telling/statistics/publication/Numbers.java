package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes figures and dates as readers of a language expect them: "45.125", "11,5%" and "31 december 2025" in Dutch as it
 * is written in Belgium, "45,125", "11.5%" and "31 December 2025" in English. Written out here, because a trimmed
 * run-time image has no such locale data.
 */
public record Numbers(Language language) {
    /** Below this a tenth of a percent is less than the rounding of the figures it is made of. */
    private static final long WHOLE_PERCENT_BELOW = 1_000;

    /** Below this a share of rounded figures says nothing. */
    private static final long NO_PERCENT_BELOW = 100;

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private static final List<String> DUTCH = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    public String count(long figure) {
        String digits = Long.toString(figure);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(language == Language.EN ? ',' : '.');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    public String percent(BigDecimal share) {
        String text = share.toPlainString() + "%";
        return language == Language.EN ? text : text.replace('.', ',');
    }

    /** The share of a part, as precise as its figures allow; a dash if they allow none. */
    public String share(long part, long whole) {
        if (whole < NO_PERCENT_BELOW) {
            return "–";
        }
        int decimals = whole < WHOLE_PERCENT_BELOW ? 0 : 1;
        return percent(
                BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }

    public String date(LocalDate date) {
        List<String> months = language == Language.EN ? ENGLISH : DUTCH;
        return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** The day of a moment where the readers are. */
    public String day(Instant moment) {
        return date(moment.atZone(ZONE).toLocalDate());
    }

    /** A file size in kilobytes. */
    public String size(int bytes) {
        return count(Math.max(1, Math.round(bytes / 1_000.0))) + " kB";
    }
}
