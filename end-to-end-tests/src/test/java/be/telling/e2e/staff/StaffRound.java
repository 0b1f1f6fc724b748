package be.telling.e2e.staff;

import be.telling.simulator.demo.ListRow;
import be.telling.simulator.demo.StaffList;
import be.telling.simulator.truth.RawCounts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A round before anybody has heard of it.
 *
 * @param name of the round in all services
 * @param body what the coordinator sends to open it
 * @param truth what a right count comes to
 */
public record StaffRound(String name, String definition, String body, List<StaffList> lists, RawCounts truth) {

    public StaffRound {
        lists = List.copyOf(lists);
    }

    public List<String> organisations() {
        return lists.stream().map(list -> list.organisation().code()).toList();
    }

    /** Every number on the lists. */
    public Set<Long> numbers() {
        return lists.stream()
                .flatMap(list -> list.rows().stream())
                .map(ListRow::number)
                .map(number -> number.value())
                .collect(Collectors.toSet());
    }
}
