package be.telling.simulator.server;

import be.telling.simulator.faults.Faults;
import be.telling.simulator.quota.Quota;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * The register's back door, for whoever tests against it: {@code GET /control/statistics}, {@code POST /control/reset},
 * {@code GET|POST|PUT /control/faults}, {@code GET|POST|PUT /control/quota}.
 */
final class Control {

    static final String PATH = "/control/";

    private final ObjectMapper json = new ObjectMapper();
    private final Quota quota;
    private final Faults faults;
    private final Inscriptions inscriptions;
    private final Statistics statistics;

    Control(Quota quota, Faults faults, Inscriptions inscriptions, Statistics statistics) {
        this.quota = quota;
        this.faults = faults;
        this.inscriptions = inscriptions;
        this.statistics = statistics;
    }

    Reply deal(String method, String path, byte[] body) {
        boolean changes = method.equals("POST") || method.equals("PUT");
        if (!changes && !method.equals("GET")) {
            return Reply.text(405, "Method Not Allowed");
        }
        try {
            return switch (path.substring(PATH.length())) {
                case "statistics" -> Reply.json(200, statistics());
                case "reset" -> changes ? reset() : Reply.text(405, "Method Not Allowed");
                case "faults" -> Reply.json(200, faults(changes, body));
                case "quota" -> Reply.json(200, quota(changes, body));
                default -> Reply.text(404, "Not Found");
            };
        } catch (IllegalArgumentException | IOException refused) {
            String reason = refused instanceof IllegalArgumentException ? refused.getMessage() : "not a JSON object";
            return Reply.json(400, json.createObjectNode().put("error", reason).toString());
        }
    }

    String statistics() throws JsonProcessingException {
        ObjectNode all = json.valueToTree(statistics.snapshot());
        all.put("busiestWindow", quota.busiestWindow());
        all.put("concurrencyPeak", quota.concurrencyPeak());
        all.put("inscribed", inscriptions.count());
        return json.writeValueAsString(all);
    }

    private Reply reset() {
        statistics.reset();
        quota.forgetMeasures();
        inscriptions.clear();
        return new Reply.Body(204, "text/plain", new byte[0]);
    }

    private String faults(boolean changes, byte[] body) throws IOException {
        if (changes) {
            JsonNode settings = object(body);
            for (Map.Entry<String, JsonNode> setting : settings.properties()) {
                faults.set(setting.getKey(), setting.getValue().asText());
            }
        }
        return json.writeValueAsString(faults.settings());
    }

    private String quota(boolean changes, byte[] body) throws IOException {
        if (changes) {
            JsonNode settings = object(body);
            quota.change(
                    settings.path("rate").asInt(quota.rate()),
                    settings.path("concurrency").asInt(quota.concurrency()));
        }
        return json.writeValueAsString(Map.of("rate", quota.rate(), "concurrency", quota.concurrency()));
    }

    private JsonNode object(byte[] body) throws IOException {
        JsonNode node = json.readTree(body);
        if (node == null || !node.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        return node;
    }
}
