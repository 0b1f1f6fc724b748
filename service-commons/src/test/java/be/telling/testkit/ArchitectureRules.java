package be.telling.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import be.telling.commons.settings.KnownSettings;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.smallrye.config.ConfigMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules that every service keeps. In a service: {@code ArchitectureRules.of("be.telling.intake").check()}, and
 * rules of its own through {@link #check(ArchRule)}.
 */
public final class ArchitectureRules {

    private static final String INJECT = "jakarta.inject.Inject";
    private static final String CONFIG_PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String PATH = "jakarta.ws.rs.Path";

    private final String service;
    private final JavaClasses classes;

    private ArchitectureRules(String service, JavaClasses classes) {
        this.service = service;
        this.classes = classes;
    }

    /** The rules for the service that lives in this package. */
    public static ArchitectureRules of(String service) {
        ClassFileImporter importer =
                new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        return of(service, importer.importPackages(service));
    }

    static ArchitectureRules of(String service, JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("there are no classes in " + service);
        }
        return new ArchitectureRules(service, classes);
    }

    /** Checks all rules. */
    public void check() {
        rules().forEach(this::check);
    }

    /** Checks one more rule on the classes of the service. */
    public void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    List<ArchRule> rules() {
        return List.of(
                SlicesRuleDefinition.slices()
                        .matching(service + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("data flows one way through a service"),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("be.telling..")
                                .and(not(resideInAnyPackage(service + "..", "be.telling.commons.."))))
                        .because("services meet on the wire"),
                noClasses()
                        .that()
                        .doNotImplement("java.util.logging.Filter")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging")
                        .because("the services log with JBoss Logging, which the console's filter sees"),
                noFields()
                        .should()
                        .beAnnotatedWith(INJECT)
                        .orShould()
                        .beAnnotatedWith(CONFIG_PROPERTY)
                        .because("what an object needs comes through its constructor"),
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because("state that everybody shares can't be reasoned about"),
                classes()
                        .that()
                        .areAnnotatedWith(PATH)
                        .should()
                        .notBePublic()
                        .because("a resource is called through HTTP alone"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)")
                        .because("a name says what a thing is"),
                classes().should(new InNullMarkedPackage()),
                classes().that().areAnnotatedWith(ConfigMapping.class).should(new HaveKnownSettings()));
    }

    private static final class InNullMarkedPackage extends ArchCondition<JavaClass> {

        InNullMarkedPackage() {
            super("be in a package that is marked for null checks");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage()
                    .tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false);
            if (!marked) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " isn't in a @NullMarked package"));
            }
        }
    }

    private static final class HaveKnownSettings extends ArchCondition<JavaClass> {

        HaveKnownSettings() {
            super("have settings that stand in KnownSettings, or whoever sets one can't start any service");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String prefix = type.getAnnotationOfType(ConfigMapping.class).prefix();
            KnownSettings.unknown(variables(prefix, type.reflect()))
                    .forEach(name -> events.add(SimpleConditionEvent.violated(type, name + " isn't in KnownSettings")));
        }

        private static List<String> variables(String prefix, Class<?> group) {
            return Arrays.stream(group.getMethods())
                    .flatMap(setting -> {
                        String name = prefix + "." + setting.getName().replaceAll("([A-Z])", "-$1");
                        return setting.getReturnType().isMemberClass()
                                        && setting.getReturnType().isInterface()
                                ? variables(name, setting.getReturnType()).stream()
                                : Stream.of(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
                    })
                    .toList();
        }
    }
}
