package be.telling.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.telling.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final ArchitectureRules rules = ArchitectureRules.of("be.telling.intake");

    @Test
    void keepsTheRulesOfAllServices() {
        rules.check();
    }

    @Test
    void readingAndSealingKnowNeitherDatabaseNorHttp() {
        rules.check(noClasses()
                .that()
                .resideInAnyPackage("be.telling.intake.reading", "be.telling.intake.sealing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "jakarta.ws.rs..", "io.quarkus..", "java.sql..", "java.nio.file.."));
    }

    @Test
    void onlyTheCountOfRepeatedNumbersEverTakesANumberOutOfItsWrapping() {
        rules.check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("be.telling.intake.reading.SeenNumbers")
                .should()
                .callMethod("be.telling.commons.nationalnumber.NationalNumber", "digits")
                .orShould()
                .callMethod("be.telling.commons.nationalnumber.NationalNumber", "value"));
    }
}
