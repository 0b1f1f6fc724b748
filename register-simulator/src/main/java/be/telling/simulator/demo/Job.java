package be.telling.simulator.demo;

import be.telling.simulator.population.Dice;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Sex;
import java.time.LocalDate;
import java.util.List;

/** What an employer knows of somebody: drawn so that age, sex, level, statute and part-time work go together plausibly. */
record Job(String level, String statute, String sex, int age, int fte) {

    private static final List<String> LEVELS = List.of("A", "B", "C", "D");
    private static final List<Integer> PARTS = List.of(90, 80, 80, 80, 60, 50, 50);
    private static final List<Integer> SMALL_PARTS = List.of(10, 20, 20, 40, 50, 50);

    static Job main(RegisterNumber number, LocalDate referenceDate, Dice dice) {
        int age = age(number, referenceDate);
        Sex sex = number.sex();
        String level = LEVELS.get(age < 45 ? dice.weighted(42, 26, 22, 10) : dice.weighted(33, 20, 29, 18));
        boolean statutory = dice.chance(Math.clamp((age - 24) / 40.0, 0.05, 0.85));
        boolean partTime = dice.chance((sex == Sex.F ? 0.38 : 0.14) + (age >= 55 ? 0.15 : 0));
        return new Job(
                dice.chance(0.015) ? ListRow.UNKNOWN : level,
                dice.chance(0.01) ? ListRow.UNKNOWN : statutory ? "statutory" : "contractual",
                dice.chance(0.008) ? ListRow.UNKNOWN : dice.chance(0.004) ? "X" : ListRow.sex(sex),
                dice.chance(0.01) ? ListRow.NO_AGE : age,
                partTime ? dice.pick(PARTS) : 100);
    }

    /** Beside another job: mostly a small one, sometimes as large, sometimes larger. */
    static Job second(RegisterNumber number, LocalDate referenceDate, Dice dice) {
        Job main = main(number, referenceDate, dice);
        return new Job(
                main.level, "contractual", main.sex, main.age, dice.chance(0.75) ? dice.pick(SMALL_PARTS) : main.fte);
    }

    ListRow row(RegisterNumber number) {
        return new ListRow(number, level, statute, sex, age, fte);
    }

    /** By the parts of the date, which need not be one of the calendar's. */
    private static int age(RegisterNumber number, LocalDate at) {
        int years = at.getYear() - number.birthYear();
        int birthday = number.birthMonth() * 100 + number.birthDay();
        return at.getMonthValue() * 100 + at.getDayOfMonth() < birthday ? years - 1 : years;
    }
}
