package be.telling.run;

import be.telling.run.endpoints.Client;
import be.telling.run.process.Part;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Program;
import be.telling.run.process.Readiness;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OIDC server with the two realms, the light one or Keycloak: the same description, the same clients. */
final class OidcServer {
    private static final String NAME = "oidc-issuer";
    private static final String KEYCLOAK = "be.telling.issuer.keycloak.KeycloakServer";
    private static final int HEAP = 192;

    /** Keycloak's first start builds itself anew; the light one takes seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(400);

    private static final ObjectMapper JSON = new ObjectMapper();

    private OidcServer() {}

    /** Starts it and returns the clients when both realms answer. */
    static Map<String, Client> start(Ground ground, RealmsFile realms) throws PartFailed, InterruptedException {
        Path log = ground.folders().log(NAME);
        try {
            Path description = ground.data().resolve("realms.json");
            realms.write(description);
            Part part = ground.parts()
                    .start(new Program(NAME, command(ground, description), Map.of(), log, readiness(ground, realms)));
            part.awaitReady(PATIENCE);
            ground.terminal().line((ground.options().keycloak() ? "Keycloak" : "OIDC issuer") + " is up");
            return clients(ground, realms);
        } catch (IOException e) {
            throw new PartFailed(NAME, e.getMessage() + ".", log);
        }
    }

    private static List<String> command(Ground ground, Path description) throws IOException {
        Path jar = ground.folders().jar(NAME);
        String port = Integer.toString(ground.network().issuer());
        String realms = description.toString();
        String keys = ground.data().resolve("issuer-keys").toString();
        if (ground.options().keycloak()) {
            String distribution = ground.folders().keycloak().toString();
            return JavaCommand.main(
                    HEAP, jar, KEYCLOAK, "--port", port, "--realms", realms, "--keys", keys, "--dist", distribution);
        }
        return JavaCommand.jar(HEAP, jar, "--port", port, "--realms", realms, "--keys", keys);
    }

    private static URI discovery(Ground ground, String realm) {
        return URI.create(ground.network().realm(realm) + "/.well-known/openid-configuration");
    }

    private static Readiness readiness(Ground ground, RealmsFile realms) {
        List<Readiness> each = realms.realms().keySet().stream()
                .map(realm -> Readiness.http(ground.http(), discovery(ground, realm)))
                .toList();
        return () -> {
            for (Readiness realm : each) {
                if (!realm.ready()) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Map<String, Client> clients(Ground ground, RealmsFile realms)
            throws IOException, InterruptedException {
        Map<String, Client> clients = new LinkedHashMap<>();
        for (var realm : realms.realms().entrySet()) {
            HttpRequest request =
                    HttpRequest.newBuilder(discovery(ground, realm.getKey())).build();
            String metadata =
                    ground.http().send(request, BodyHandlers.ofString()).body();
            URI tokens =
                    URI.create(JSON.readTree(metadata).path("token_endpoint").asText());
            for (RealmsFile.Registration client : realm.getValue()) {
                clients.put(client.id(), new Client(client.id(), client.secret(), tokens));
            }
        }
        return clients;
    }
}
