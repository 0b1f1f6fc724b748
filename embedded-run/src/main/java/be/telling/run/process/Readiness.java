package be.telling.run.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asked again and again while a part comes up. */
@FunctionalInterface
public interface Readiness {
    boolean ready() throws IOException, InterruptedException;

    /** Ready as soon as the address answers with any 2xx. */
    static Readiness http(HttpClient client, URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return () -> client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    }
}
