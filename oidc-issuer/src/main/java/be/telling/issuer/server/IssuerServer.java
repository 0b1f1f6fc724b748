package be.telling.issuer.server;

import be.telling.issuer.realm.Realm;
import be.telling.issuer.realm.RealmDescription;
import be.telling.issuer.realm.SigningKeys;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Spring Authorization Server with every realm of a description, on the loopback address. Starts from an explicit
 * configuration: searching for one would take most of the start-up time.
 */
public final class IssuerServer implements AutoCloseable {

    /** Only this machine: the server speaks plain HTTP. */
    static final String HOST = "127.0.0.1";

    private final ServletWebServerApplicationContext context;

    private IssuerServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts and returns when every realm answers.
     *
     * @param port 0 takes a free one
     */
    public static IssuerServer start(RealmDescription realms, SigningKeys keys, int port) {
        SpringApplication application = new SpringApplication(IssuerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> register((GenericApplicationContext) context, realms, keys, port));
        return new IssuerServer((ServletWebServerApplicationContext) application.run());
    }

    private static void register(
            GenericApplicationContext context, RealmDescription realms, SigningKeys keys, int port) {
        context.registerBean(ServletWebServerFactory.class, () -> IssuerConfiguration.webServer(port));
        context.registerBean(RealmDescription.class, () -> realms);
        for (Realm realm : realms.issuers()) {
            context.registerBean(
                    "realm " + realm.realm(), SecurityFilterChain.class, () -> chain(context, realm, keys));
        }
    }

    private static SecurityFilterChain chain(GenericApplicationContext context, Realm realm, SigningKeys keys) {
        return new RealmChain(realm, keys.of(realm), context.getBean(PasswordEncoder.class))
                .build(context.getBean(HttpSecurity.class));
    }

    /** Where the server listens, without a path: issuers are {@code /realms/<realm>} below it. */
    public URI address() {
        return URI.create("http://%s:%d"
                .formatted(HOST, Objects.requireNonNull(context.getWebServer()).getPort()));
    }

    @Override
    public void close() {
        context.close();
    }
}
