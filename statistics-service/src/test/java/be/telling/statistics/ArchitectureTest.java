package be.telling.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.telling.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String HERE = "be.telling.statistics.";

    private final ArchitectureRules rules = ArchitectureRules.of("be.telling.statistics");

    @Test
    void keepsTheRulesOfAllServices() {
        rules.check();
    }

    @Test
    void rawCountsDoNotReachWhatIsPublished() {
        rules.check(noClasses()
                .that()
                .resideInAnyPackage(HERE + "publication..", HERE + "page..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(HERE + "counts.RawCounts")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(HERE + "counts.CountsArchive")
                .because("pages and files are made of protected figures only"));
    }

    @Test
    void protectionKnowsNeitherDatabaseNorWeb() {
        rules.check(noClasses()
                .that()
                .resideInAPackage(HERE + "protection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws..", "jakarta.persistence..", "io.vertx..", "io.quarkus..")
                .because("the same counts must give the same figures anywhere"));
    }
}
