package be.telling.commons.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.telling.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final ArchitectureRules rules = ArchitectureRules.of("be.telling.commons.reading");

    @Test
    void keepsTheRulesOfAllServices() {
        rules.check();
    }

    @Test
    void readingKnowsNeitherDatabaseNorHttpNorFiles() {
        rules.check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "jakarta.ws.rs..", "io.quarkus..", "java.sql..", "java.nio.file.."));
    }

    @Test
    void onlyTheCountOfRepeatedNumbersEverTakesANumberOutOfItsWrapping() {
        rules.check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("be.telling.commons.reading.SeenNumbers")
                .should()
                .callMethod("be.telling.commons.nationalnumber.NationalNumber", "digits")
                .orShould()
                .callMethod("be.telling.commons.nationalnumber.NationalNumber", "value"));
    }
}
