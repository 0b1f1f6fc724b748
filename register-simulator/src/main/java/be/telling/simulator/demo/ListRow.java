package be.telling.simulator.demo;

import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Sex;

/**
 * A row of a list, in the codes of the contract ({@code _U} where the list says nothing).
 *
 * @param age whole years at the reference date, or {@link #NO_AGE}
 * @param fte hundredths of full time
 */
public record ListRow(RegisterNumber number, String level, String statute, String sex, int age, int fte) {

    public static final String UNKNOWN = "_U";
    public static final int NO_AGE = -1;

    static String sex(Sex sex) {
        return sex == Sex.M ? "M" : "F";
    }
}
