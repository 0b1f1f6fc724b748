package be.telling.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    @Test
    void theCommonsKeepTheRules() {
        ArchitectureRules.of("be.telling.commons").check();
    }

    @Test
    void everyRuleSeesWhoBreaksIt() {
        JavaClasses broken = new ClassFileImporter().importPackages("be.telling.rules");

        assertThat(ArchitectureRules.of("be.telling.rules", broken).rules())
                .allMatch((ArchRule rule) -> rule.evaluate(broken).hasViolation());
    }
}
