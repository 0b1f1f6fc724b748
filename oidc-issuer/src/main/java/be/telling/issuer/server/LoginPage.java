package be.telling.issuer.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/** The form on which people sign in to a realm: one page without scripts, in Dutch or, for who prefers it, in English. */
final class LoginPage extends OncePerRequestFilter {

    /** Nothing from elsewhere, nothing that runs, nobody may frame it. Forms redirect to any client, so they are free. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> DUTCH = Map.of(
            "title", "Aanmelden",
            "username", "Gebruikersnaam",
            "password", "Wachtwoord",
            "submit", "Aanmelden",
            "error", "De gebruikersnaam of het wachtwoord is niet juist.");
    private static final Map<String, String> ENGLISH = Map.of(
            "title", "Sign in",
            "username", "Username",
            "password", "Password",
            "submit", "Sign in",
            "error", "The username or the password is not right.");

    private final String path;
    private final String template;

    LoginPage(String path, String realm) {
        this.path = path;
        this.template = read().replace("{realm}", realm).replace("{action}", path);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().equals(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale language = language(request);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setLocale(language);
        response.getWriter().write(page(request, language));
    }

    private String page(HttpServletRequest request, Locale language) {
        Map<String, String> texts = language.equals(Locale.ENGLISH) ? ENGLISH : DUTCH;
        CsrfToken csrf = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        String page = template.replace("{lang}", language.getLanguage())
                .replace("{csrf.name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{csrf.token}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace("{alert}", request.getParameter("error") == null ? "" : alert(texts));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            page = page.replace("{" + text.getKey() + "}", text.getValue());
        }
        return page;
    }

    private static String alert(Map<String, String> texts) {
        return "<p role=\"alert\" id=\"error\">" + texts.get("error") + "</p>";
    }

    private static Locale language(HttpServletRequest request) {
        Enumeration<Locale> wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            String language = wanted.nextElement().getLanguage();
            if (language.equals("nl")) {
                return Locale.of("nl");
            }
            if (language.equals("en") && request.getHeader("Accept-Language") != null) {
                return Locale.ENGLISH;
            }
        }
        return Locale.of("nl");
    }

    private static String read() {
        try (InputStream page = Objects.requireNonNull(LoginPage.class.getResourceAsStream("login.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
