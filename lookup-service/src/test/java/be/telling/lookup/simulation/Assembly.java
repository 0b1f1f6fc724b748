package be.telling.lookup.simulation;

import be.telling.lookup.work.Worker;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts a process together from the classes of the service, as the container does: by their constructors and producers,
 * and one of each that is a singleton. So processes share nothing in a simulation that real ones wouldn't.
 */
final class Assembly {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("be.telling.lookup");

    private static final List<Class<?>> WORKERS = SERVICE.stream()
            .filter(type -> type.isAssignableTo(Worker.class))
            .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .<Class<?>>map(type -> type.reflect())
            .sorted(Comparator.comparing(Class::getName))
            .toList();

    private static final Map<Class<?>, Method> PRODUCERS = new HashMap<>();

    static {
        SERVICE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Produces.class))
                .forEach(method -> PRODUCERS.put(method.getRawReturnType().reflect(), method.reflect()));
    }

    private final SmallRyeConfig config;
    private final Map<Class<?>, Object> instances = new HashMap<>();

    Assembly(SmallRyeConfig config) {
        this.config = config;
    }

    /** The interfaces by which the service is configured. */
    static List<Class<?>> mappings() {
        return SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .<Class<?>>map(type -> type.reflect())
                .toList();
    }

    /** Has this take the place of whatever there would be of that type. */
    <T> Assembly with(Class<T> type, T instance) {
        instances.put(type, instance);
        return this;
    }

    /** All workers that a replica has. */
    List<Worker> workers() {
        return WORKERS.stream().map(type -> (Worker) get(type)).toList();
    }

    <T> T get(Class<T> type) {
        Object known = instances.get(type);
        if (known == null) {
            known = make(type);
            if (PRODUCERS.containsKey(type) || type.isAnnotationPresent(Singleton.class)) {
                instances.put(type, known);
            }
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        Method producer = PRODUCERS.get(type);
        if (producer != null) {
            Object owner = get(producer.getDeclaringClass());
            producer.setAccessible(true);
            return call(type, () -> producer.invoke(owner, parameters(producer.getParameters())));
        }
        if (type.isAnnotationPresent(ConfigMapping.class)) {
            return config.getConfigMapping(type);
        }
        if (type.isInterface()) {
            throw new IllegalStateException("the simulation must say what stands for " + type);
        }
        Constructor<?> constructor = constructor(type);
        constructor.setAccessible(true);
        return call(type, () -> constructor.newInstance(parameters(constructor.getParameters())));
    }

    private static Constructor<?> constructor(Class<?> type) {
        List<Constructor<?>> all = List.of(type.getDeclaredConstructors());
        return all.stream()
                .filter(one -> all.size() == 1 || one.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no constructor for the container"));
    }

    private Object[] parameters(Parameter[] parameters) {
        return Arrays.stream(parameters).map(this::parameter).toArray();
    }

    private Object parameter(Parameter parameter) {
        ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
        return property == null ? get(parameter.getType()) : config.getValue(property.name(), parameter.getType());
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object call(Class<?> type, Call call) {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " can't be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be made", e);
        }
    }
}
