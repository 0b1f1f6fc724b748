package be.telling.simulator.population;

/**
 * A date of birth. The day in the number is not always the day of birth: 00 where it was unknown, or past the month's
 * end where a series was exhausted; nobody may refuse such a number on the calendar.
 */
public record Birth(int year, int month, int day, int numberDay) {

    /** With 00 for an unknown day. */
    public String date() {
        return date(0);
    }

    /** The same day some years later. */
    public String date(int yearsLater) {
        return date(year + yearsLater, month, day);
    }

    static String date(int year, int month, int day) {
        return year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    }
}
