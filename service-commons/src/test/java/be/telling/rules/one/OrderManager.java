package be.telling.rules.one;

import be.telling.rules.two.Back;
import be.telling.testkit.TestNumbers;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Breaks every rule; its package isn't marked either. */
@Vetoed
@Path("/orders")
public class OrderManager {

    static int count;

    @Inject
    @Nullable
    Back back;

    void order() {
        count++;
        Logger.getAnonymousLogger().info(TestNumbers.number(count).toString());
    }
}
