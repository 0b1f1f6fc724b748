package be.telling.statistics.page.table;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a reader looks at: a page of a round with tables in an order. Its address brings anybody back to exactly that.
 *
 * @param path the page
 * @param round always named in addresses, so that they keep their meaning when a newer round is there
 */
public record View(String path, String round, SortedMap<String, Order> orders) {
    /** The same with one table in another order. */
    String with(String table, Order order) {
        SortedMap<String, Order> changed = new TreeMap<>(orders);
        changed.put(table, order);
        return address(new View(path, round, changed)) + "#" + table;
    }

    /** The same with one table as it is without being asked. */
    String without(String table) {
        SortedMap<String, Order> changed = new TreeMap<>(orders);
        changed.remove(table);
        return address(new View(path, round, changed)) + "#" + table;
    }

    String here(String table) {
        return address(this) + "#" + table;
    }

    /** The one address of this view. */
    public String address() {
        return address(this);
    }

    private static String address(View view) {
        String sort = view.orders.entrySet().stream()
                .map(entry -> "&sort=" + entry.getValue().text(entry.getKey()))
                .collect(Collectors.joining());
        return view.path + "?round=" + view.round + sort;
    }
}
