package be.telling.lookup;

import be.telling.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        ArchitectureRules.of("be.telling.lookup").check();
    }
}
