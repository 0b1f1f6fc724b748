package be.telling.issuer.server;

import be.telling.issuer.realm.RealmDescription;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The web server around the realms' chains: a socket, a front door, the security filter, sessions. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class IssuerConfiguration {

    /** The time to type a password; a sign-in also ends with it. */
    private static final Duration SESSION = Duration.ofMinutes(15);

    /** Registered by hand and not by a property, which the environment of whoever starts this could change. */
    static TomcatServletWebServerFactory webServer(int port) {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(port);
        tomcat.setAddress(InetAddress.ofLiteral(IssuerServer.HOST));
        Session session = tomcat.getSettings().getSession();
        session.setTimeout(SESSION);
        // Cookies know no ports: under the usual name, any other server on this machine would overwrite it.
        session.getCookie().setName("telling-issuer");
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSameSite(Cookie.SameSite.LAX);
        tomcat.addContextCustomizers(context -> {
            // Forms hold names and secrets in any script; the Servlet default is Latin 1.
            context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
            context.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
            context.getParent().getPipeline().addValve(bareErrors());
        });
        return tomcat;
    }

    private static ErrorReportValve bareErrors() {
        ErrorReportValve valve = new ErrorReportValve();
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        return valve;
    }

    /** Filters run only in front of a servlet. The chains answer every request; what reaches this one is nowhere. */
    @Bean
    ServletRegistrationBean<HttpServlet> nothingElse() {
        HttpServlet nothing = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
        return new ServletRegistrationBean<>(nothing, "/");
    }

    @Bean
    FilterRegistrationBean<FrontDoor> frontDoor(RealmDescription realms) {
        FilterRegistrationBean<FrontDoor> registration = new FilterRegistrationBean<>(new FrontDoor(realms.names()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> security(@Qualifier("springSecurityFilterChain") Filter chain) {
        return new FilterRegistrationBean<>(chain);
    }

    /** The authorization server looks for it here to check the secrets of clients. */
    @Bean
    PasswordEncoder secrets() {
        return new GeneratedSecrets();
    }

    /** Tells the security filter which sessions ended, so that it forgets them too. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> endedSessions() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
