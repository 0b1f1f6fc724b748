package be.telling.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says whether receipts are genuine, with nothing but files. */
final class VerifyCommand {

    private final PrintStream out;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    Exit verify(List<String> words) throws IOException {
        Arguments arguments = new Arguments(words, Set.of("--keys", "--list"), Set.of());
        if (arguments.files().isEmpty()) {
            throw new Stop(Exit.USAGE, "A receipt is needed");
        }
        ReceiptProof proof = new ReceiptProof(keys(Path.of(arguments.required("--keys"))));
        Optional<String> digest = arguments.value("--list").isPresent()
                ? Optional.of(sha256(Path.of(arguments.required("--list"))))
                : Optional.empty();
        String listId = "";
        for (Path file : arguments.files()) {
            JsonNode content = proven(proof, file, digest);
            String own = content.path("listId").asText();
            if (!listId.isEmpty() && !listId.equals(own)) {
                throw new Stop(Exit.NOT_GENUINE, "The receipts are about different lists");
            }
            listId = own;
        }
        return Exit.DONE;
    }

    private JsonNode proven(ReceiptProof proof, Path file, Optional<String> digest) throws IOException {
        ReceiptProof.Proven proven = proof.prove(Files.readString(file, StandardCharsets.UTF_8))
                .orElseThrow(() ->
                        new Stop(Exit.NOT_GENUINE, file + " is not genuine: none of the keys signed it as it stands"));
        JsonNode content = proven.content();
        String subject = "list " + content.path("listId").asText() + " of "
                + content.path("organisation").asText() + ", round "
                + content.path("round").asText();
        switch (proven.kind()) {
            case TAKEN ->
                out.printf(
                        "%s is genuine: %s was taken at %s; %d rows, %d accepted, %d rejected, %d duplicates%n",
                        file,
                        subject,
                        content.path("submittedAt").asText(),
                        content.path("rows").asInt(),
                        content.path("accepted").asInt(),
                        content.path("rejected").asInt(),
                        content.path("duplicates").asInt());
            case DESTROYED ->
                out.printf(
                        "%s is genuine: the round of %s was %s; the list was destroyed at %s%n",
                        file,
                        subject,
                        content.path("outcome").asText(),
                        content.path("destroyed").asText());
        }
        if (digest.isPresent()) {
            compare(file, content, digest.get());
        }
        return content;
    }

    private void compare(Path file, JsonNode content, String digest) {
        String told = content.path("bodySha256").asText("");
        if (told.isEmpty()) {
            throw new Stop(Exit.NOT_GENUINE, file + " names no SHA-256 of the body");
        }
        if (!told.equals(digest)) {
            throw new Stop(Exit.NOT_GENUINE, file + " is about another body than the file given by --list");
        }
        out.println("  and the body that was sent is the file given by --list");
    }

    private static JWKSet keys(Path file) throws IOException {
        try {
            return JWKSet.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new Stop(Exit.USAGE, file + " is no JWK set");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
