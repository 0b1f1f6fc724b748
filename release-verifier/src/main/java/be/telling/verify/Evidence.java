package be.telling.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** One release and its proof, opened with the keys that a reader trusts. Each check says what it found or throws. */
final class Evidence {
    private static final int JWS_PARTS = 3;

    private final List<VerifierKey> keys;
    private final Checkpoint head;
    private final String entry;

    private Evidence(List<VerifierKey> keys, Checkpoint head, String entry) {
        this.keys = keys;
        this.head = head;
        this.entry = entry;
    }

    /** @throws NotVerified if the entry isn't in the log, or is no publication */
    static Evidence open(List<VerifierKey> keys, String proof) throws NotVerified {
        ProofFile file = ProofFile.parse(proof, ProofFile.INCLUSION);
        Checkpoint head = Checkpoint.open(file.checkpoint(), keys);
        byte[] entry = Checkpoint.decode(file.field("extra"));
        if (!TreeProof.includes(entry, file.number("index"), head.size(), head.root(), file.hashes())) {
            throw new NotVerified("the entry isn't in the log that the checkpoint signs");
        }
        String text = new String(entry, StandardCharsets.UTF_8);
        if (!text.contains("\"type\":\"publication\"")) {
            throw new NotVerified("the entry isn't that of a release: " + text);
        }
        return new Evidence(keys, head, text);
    }

    /** What the log says, as it stands there. */
    String entry() {
        return entry;
    }

    long size() {
        return head.size();
    }

    void document(Path file) throws IOException, NotVerified {
        // The entry is canonical: its members stand in it in this very form, and no string of it has a quote.
        if (!entry.contains("\"sha256\":\"" + sha256(file) + "\"")) {
            throw new NotVerified("this isn't a document of the release");
        }
    }

    void report(Path file) throws IOException, NotVerified {
        if (!entry.contains("\"report\":\"" + sha256(file) + "\"")) {
            throw new NotVerified("this isn't the report of the release");
        }
    }

    /** The signature beside the report: a JWS without its payload. */
    void signature(Path report, Path jws) throws IOException, NotVerified {
        String[] parts = Files.readString(jws).strip().split("\\.", -1);
        if (parts.length != JWS_PARTS || !parts[1].isEmpty()) {
            throw new NotVerified("this isn't a detached JWS");
        }
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(Files.readAllBytes(report));
        byte[] input = (parts[0] + "." + payload).getBytes(StandardCharsets.US_ASCII);
        byte[] signature;
        String header;
        try {
            signature = Base64.getUrlDecoder().decode(parts[2]);
            header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new NotVerified("this isn't a detached JWS");
        }
        if (!header.contains("\"alg\":\"EdDSA\"") || keys.stream().noneMatch(key -> key.signed(signature, input))) {
            throw new NotVerified("the report isn't signed by a key that you trust");
        }
    }

    /** That the log is the one that the reader saw before, and has only grown. */
    void grewFrom(String seen, String consistency) throws NotVerified {
        Checkpoint older = Checkpoint.open(seen, keys);
        ProofFile file = ProofFile.parse(consistency, ProofFile.CONSISTENCY);
        Checkpoint newer = Checkpoint.open(file.checkpoint(), keys);
        if (file.number("from") != older.size()) {
            throw new NotVerified("this proof starts from another checkpoint than yours");
        }
        if (newer.size() != head.size()) {
            throw new NotVerified("the log grew between the two downloads: fetch proof and consistency again");
        }
        if (!Arrays.equals(newer.root(), head.root())
                || !TreeProof.grew(older.size(), older.root(), newer.size(), newer.root(), file.hashes())) {
            throw new NotVerified("THE LOG WAS REWRITTEN: it doesn't hold what you saw before");
        }
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(TreeProof.sha256(Files.readAllBytes(file)));
    }
}
