package be.telling.e2e.system;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the running whole to every test that asks for it. It is started once, for it takes its time; it ends with the JVM's last test.
 */
public final class SharedTelling implements ParameterResolver, BeforeAllCallback, BeforeEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedTelling.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Telling.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Telling telling = telling(context);
        if (parameter.getDeclaringExecutable() instanceof Constructor<?>) {
            settle(telling);
        }
        return telling;
    }

    /** What a class does when it is made comes before every callback. */
    private static void settle(Telling telling) {
        try {
            telling.settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while settling", e);
        } catch (Exception e) {
            throw new IllegalStateException("the services did not settle: " + e.getMessage(), e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        telling(context).settle();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        telling(context).settle();
    }

    private static Telling telling(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Telling.class, type -> start(), Telling.class);
    }

    private static Telling start() {
        try {
            return Telling.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (Exception e) {
            throw new IllegalStateException("the services did not come up: " + e.getMessage(), e);
        }
    }
}
