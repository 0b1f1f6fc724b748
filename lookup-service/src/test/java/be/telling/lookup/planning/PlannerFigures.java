package be.telling.lookup.planning;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.definition.Definition;
import be.telling.lookup.definition.Definitions;
import be.telling.lookup.definition.Judge;
import be.telling.simulator.population.Population;
import java.time.LocalDate;
import java.util.List;

/**
 * Calls per person over a population.
 *
 * @param planner if everybody's family is asked about for itself
 * @param fixed the same, by the best order of relatives that is the same for all
 * @param adaptive the same, by the best order there is, that may depend on the answers
 * @param fewest the same, by whoever knows the answers before
 * @param round the planner in a round, where relatives are asked about once for all
 * @param roundWithoutChoice in a round too, but without a preference for relatives that others want
 * @param roundFixed in a round, by the best order of relatives that is the same for all
 * @param roundFewest in a round, by whoever knows all answers before
 */
public record PlannerFigures(
        double planner,
        double fixed,
        double adaptive,
        double fewest,
        double round,
        double roundWithoutChoice,
        double roundFixed,
        double roundFewest) {

    public static final List<String> DEFINITIONS = List.of("vl-2014", "vl-2014-eu15", "vl-2016", "statbel");

    private static final LocalDate DATE = LocalDate.of(2025, 12, 31);

    /** As many under way as a quick register allows. */
    private static final int AT_ONCE = 20;

    /** Part of the round that is asked through ahead. */
    private static final int AHEAD = 40;

    public static PlannerFigures of(String definitionId, long seed, int persons) {
        Definition definition = Definitions.shipped().find(definitionId).orElseThrow();
        Judge judge = definition.judge(DATE);
        KnownRegister register = new KnownRegister(Population.generate(seed, persons));
        List<NationalNumber> staff = register.staff();
        List<Order> orders = orders(definition);
        Strategies strategies = new Strategies(judge, register, staff);
        Kinships kinships = new Kinships(judge, register, staff);
        double all = persons;
        return new PlannerFigures(
                strategies.planner() / all,
                orders.stream().mapToLong(strategies::fixed).min().orElseThrow() / all,
                strategies.bestOfAll() / all,
                strategies.fewest() / all,
                round(judge, register, true) / all,
                round(judge, register, false) / all,
                orders.stream()
                                .filter(PlannerFigures::parentsFirst)
                                .mapToLong(kinships::fixed)
                                .min()
                                .orElseThrow()
                        / all,
                kinships.fewest() / all);
    }

    /** Of those that differ only in relatives whom the definition never asks about, one. */
    private static List<Order> orders(Definition definition) {
        boolean grandparents = definition.maximumQuestions() > definition.maximumQuestions(1);
        return Order.all().stream()
                .filter(order -> grandparents
                        || order.places().subList(2, order.places().size()).equals(List.of(3, 4, 5, 6)))
                .toList();
    }

    /** No order does better that asks about grandparents while a parent is still open: the parent decides more often. */
    private static boolean parentsFirst(Order order) {
        return order.places().subList(0, 2).stream().allMatch(place -> place <= 2);
    }

    private static long round(Judge judge, KnownRegister register, boolean sharing) {
        Course course = new Course(judge, register, sharing);
        course.list(register.staff(), register.staff().size() / AHEAD, 1);
        while (course.step(AT_ONCE)) {
            // Until nobody waits.
        }
        return course.calls();
    }
}
