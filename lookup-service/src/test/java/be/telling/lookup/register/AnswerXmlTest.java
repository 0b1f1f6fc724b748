package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and broken XML never becomes an answer. */
class AnswerXmlTest {

    @Test
    void anEntityIsNotReadFromAFile(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "71690499880");
        String answer = withDoctype("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", "&x;");

        assertRefused(answer);
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws Exception {
        // Given
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";

        // When
        try {
            assertRefused("<!DOCTYPE a SYSTEM \"" + url + "\"><a/>");
            assertRefused(withDoctype("<!ENTITY x SYSTEM \"" + url + "\">", "&x;"));
            assertRefused(withDoctype("<!ENTITY % x SYSTEM \"" + url + "\"> %x;", ""));
        } finally {
            server.stop(0);
        }

        // Then
        assertThat(fetched).hasValue(0);
    }

    @Test
    @Timeout(120)
    void entitiesDoNotBlowUp() {
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }

        assertRefused(withDoctype(laughs.toString(), "&l39;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no xml",
                "<html><body>Service Unavailable<br></body></html>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a []><a/>",
                "<a>&unknown;</a>",
                "<a/><b/>",
                "<a/>trailing",
                "<a><b></a></b>",
                "<a b=1/>",
                "<p:a/>",
            })
    void brokenXmlIsRefused(String xml) {
        assertRefused(xml);
    }

    @Test
    void everyTruncationIsRefused() {
        String answer = Answers.answer("replaced.xml").strip();

        for (int length = 0; length < answer.length(); length++) {
            assertRefused(answer.substring(0, length));
        }
    }

    @Test
    void wrongBytesAreRefused() {
        byte[] latin = "<a><INSZ>é</INSZ></a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AnswerXml.read(latin)).isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    @Timeout(120)
    void endlessNestingIsRefused() {
        assertRefused("<Inhoud>".repeat(100_000));
        assertRefused("<x>" + "<Inhoud>".repeat(100) + "</Inhoud>".repeat(100) + "</x>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
    void theDeclaredEncodingHolds(String charset) throws Exception {
        String answer = Answers.answer("naturalised.xml").replace("UTF-8", charset);

        Element root = AnswerXml.read(answer.getBytes(Charset.forName(charset)));

        assertThat(root.descendants("INSZ")).hasSize(1);
    }

    @Test
    void textIsReadThroughCommentsAndSections() throws Exception {
        Element root = Answers.xml("<Ouder><?x y?><INSZ>\n 557<!-- -->103<![CDATA[99879]]>\n</INSZ></Ouder>");

        assertThat(root.childText("INSZ")).isEqualTo("55710399879");
    }

    @Test
    void whatIsNotNeededIsNotKept() throws Exception {
        Element root = Answers.xml(Answers.answer("separate-entries.xml"));

        assertThat(root.descendants("HistoriekNaam")).isEmpty();
        assertThat(root.descendants("Achternaam")).isEmpty();
        assertThat(root.descendants("Geboortedatum")).isEmpty();
        assertThat(root.descendants("AfstammingDalendeLijn")).isEmpty();
        assertThat(root.descendants("INSZ")).hasSize(3);
    }

    private static String withDoctype(String declarations, String text) {
        return "<?xml version=\"1.0\"?><!DOCTYPE a [" + declarations + "]><a><INSZ>" + text + "</INSZ></a>";
    }

    private static void assertRefused(String answer) {
        assertThatThrownBy(() -> Answers.xml(answer)).isInstanceOf(UnreadableAnswerException.class);
    }
}
