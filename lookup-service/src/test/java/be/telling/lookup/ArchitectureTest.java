package be.telling.lookup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.telling.testkit.ArchitectureRules;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final ArchitectureRules rules = ArchitectureRules.of("be.telling.lookup");

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        rules.check();
    }

    @Test
    void workers_have_time_threads_and_chance_from_their_machine() {
        rules.check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "be.telling.lookup.work",
                                "be.telling.lookup.register",
                                "be.telling.lookup.keys",
                                "be.telling.lookup.delivery")
                        .should()
                        .callMethod(System.class, "nanoTime")
                        .orShould()
                        .callMethod(Thread.class, "sleep", long.class)
                        .orShould()
                        .callMethod(Thread.class, "sleep", Duration.class)
                        .orShould()
                        .callMethod(Thread.class, "ofVirtual")
                        .orShould()
                        .callMethod(Thread.class, "ofPlatform")
                        .orShould()
                        .dependOnClassesThat()
                        .belongToAnyOf(ThreadLocalRandom.class, LockSupport.class)
                        .because(
                                "what the simulation doesn't decide, it can't repeat; the register and the key files have stand-ins there, and requests don't wait"));
    }
}
