package be.telling.statistics.page.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.commons.problem.ProblemException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void anAddressBringsBackTheSameOrders() {
        View view = new View("/en", "r2025", Order.parse(List.of("level.share.desc", "age.name.asc")));

        assertThat(view.address()).isEqualTo("/en?round=r2025&sort=age.name.asc&sort=level.share.desc");
    }

    @Test
    void theLastOfTwoOrdersOfATableCounts() {
        assertThat(Order.parse(List.of("age.name.asc", "age.EU.desc"))).containsOnlyKeys("age");
        assertThat(new View("/", "r", Order.parse(List.of("age.name.asc", "age.EU.desc"))).address())
                .isEqualTo("/?round=r&sort=age.EU.desc");
    }

    @Test
    void refusesWhatIsNoOrder() {
        for (String bad : List.of("", "level", "level.share", "level.share.up", "level.share.desc.x", "<b>.a.asc")) {
            assertThatThrownBy(() -> Order.parse(List.of(bad))).isInstanceOf(ProblemException.class);
        }
        assertThat(Order.parse(null)).isEqualTo(new TreeMap<>());
    }
}
