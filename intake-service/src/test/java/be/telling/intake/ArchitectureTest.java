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
    void sealingKnowsNeitherDatabaseNorHttp() {
        rules.check(noClasses()
                .that()
                .resideInAPackage("be.telling.intake.sealing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "jakarta.ws.rs..", "io.quarkus..", "java.sql..", "java.nio.file.."));
    }

    @Test
    void nothingEverTakesANumberOutOfItsWrapping() {
        rules.check(noClasses()
                .should()
                .callMethod("be.telling.commons.nationalnumber.NationalNumber", "digits")
                .orShould()
                .callMethod("be.telling.commons.nationalnumber.NationalNumber", "value"));
    }
}
