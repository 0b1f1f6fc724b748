package be.telling.seal;

import be.telling.commons.reading.Reading;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.SealedListWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Seals a list and sends it, or sends one that was sealed before. */
final class SendCommand {

    private static final int ALREADY_SENT = 409;
    private static final int REJECTED = 422;

    private final Web web = new Web();
    private final PrintStream out;
    private final Map<String, String> environment;

    SendCommand(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    Exit send(List<String> words) throws IOException {
        Set<String> named = ListCommands.with(
                ListCommands.with(LocalList.NAMED, KeyChoice.OPTIONS),
                "--intake",
                "--round",
                "--organisation",
                "--token-endpoint",
                "--client-id",
                "--keep",
                "--receipt");
        Arguments arguments = new Arguments(words, named, ListCommands.with(LocalList.BARE, "--dry-run"));
        String intake = KeyChoice.withoutSlash(arguments.required("--intake"));
        String token = token(arguments);
        SealedFile list = SealedFile.isAt(arguments.file())
                ? SealedFile.read(arguments.file())
                : sealed(arguments, intake, token);
        byte[] body = list.bytes();
        if (arguments.value("--keep").isPresent()) {
            Files.write(Path.of(arguments.required("--keep")), body);
        }
        ListBinding binding = list.header().binding();
        String address = intake + "/v1/rounds/" + binding.round() + "/lists/" + binding.organisation();
        Web.Answer answer = web.put(address + query(arguments), token, SealedListWriter.MEDIA_TYPE, body);
        Exit exit = judged(answer, address, token, binding.listId().toString());
        if (exit == Exit.DONE && !arguments.has("--dry-run")) {
            keepReceipt(arguments, address, token);
        }
        return exit;
    }

    private SealedFile sealed(Arguments arguments, String intake, String token) throws IOException {
        Web.Answer round = web.get(intake + "/v1/rounds/" + arguments.required("--round"), Optional.of(token));
        if (!round.isSuccess()) {
            throw refused(round);
        }
        RoundTerms terms = RoundTerms.of(round.json());
        var key = new KeyChoice(web, out).choose(arguments);
        var sealer = new ListSealer(key, ListCommands.binding(terms, arguments.required("--organisation")));
        out.println("On this machine:");
        Reading reading = new LocalList(arguments, out).read(terms.referenceDate(), sealer);
        return sealer.finish(reading.restoredZeros());
    }

    private String token(Arguments arguments) {
        String given = environment.get("TELLING_TOKEN");
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        String secret = environment.get("TELLING_CLIENT_SECRET");
        if (secret == null || secret.isBlank()) {
            throw new Stop(
                    Exit.USAGE, "A token is needed in TELLING_TOKEN, or the client's secret in TELLING_CLIENT_SECRET");
        }
        return web.token(arguments.required("--token-endpoint"), arguments.required("--client-id"), secret.strip());
    }

    private static String query(Arguments arguments) {
        String invalid = arguments.has("--skip-invalid") ? "?invalid=skip" : "";
        String separator = invalid.isEmpty() ? "?" : "&";
        return invalid + (arguments.has("--dry-run") ? separator + "dry-run=true" : "");
    }

    private Exit judged(Web.Answer answer, String address, String token, String listId) {
        JsonNode report = answer.json();
        if (answer.isSuccess()) {
            out.println("The register side:");
            new ReportTable(out).print(report);
            out.println(report.path("dryRun").asBoolean() ? "It would be taken" : "Stored as list " + listId);
            return Exit.DONE;
        }
        if (answer.status() == REJECTED && report.path("type").asText().endsWith(":list-rejected")) {
            out.println("The register side:");
            new ReportTable(out).print(report);
            throw new Stop(Exit.LIST_REFUSED, refused(answer).sentence());
        }
        if (answer.status() == ALREADY_SENT && isStored(address, token, listId)) {
            out.println("This very list is stored already");
            return Exit.DONE;
        }
        throw refused(answer);
    }

    /** After an answer that was lost the same list is sent again. */
    private boolean isStored(String address, String token, String listId) {
        Web.Answer stored = web.get(address, Optional.of(token));
        return stored.isSuccess() && stored.json().path("listId").asText().equals(listId);
    }

    private void keepReceipt(Arguments arguments, String address, String token) throws IOException {
        if (arguments.value("--receipt").isEmpty()) {
            return;
        }
        Web.Answer receipt = web.get(address + "/receipt", Optional.of(token));
        if (!receipt.isSuccess()) {
            throw refused(receipt);
        }
        Path target = Path.of(arguments.required("--receipt"));
        Files.writeString(target, receipt.body(), StandardCharsets.UTF_8);
        out.println("Receipt: " + target);
    }

    private static Stop refused(Web.Answer answer) {
        JsonNode problem = answer.json();
        String type = problem.path("type").asText("");
        String detail = problem.path("detail").asText(problem.path("title").asText(""));
        boolean later = answer.status() >= 500;
        return new Stop(
                later ? Exit.UNREACHABLE : Exit.SERVICE_REFUSED,
                "Refused (" + answer.status() + " " + type.substring(type.lastIndexOf(':') + 1) + "): " + detail);
    }
}
