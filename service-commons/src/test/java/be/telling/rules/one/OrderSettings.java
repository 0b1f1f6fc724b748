package be.telling.rules.one;

import io.smallrye.config.ConfigMapping;

/** Settings that no service knows. */
@ConfigMapping(prefix = "telling.orders")
interface OrderSettings {

    int most();
}
