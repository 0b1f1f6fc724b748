package be.telling.lookup.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The chain in a file, a JSON object a line, still sealed: an auditor takes it to where the private key is, which so never has to
 * come near the service.
 */
final class ExportedBlocks implements Blocks {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String PURGED_AT = "purgedAt";

    private final Path file;

    ExportedBlocks(Path file) {
        this.file = file;
    }

    /** Writes a new file. */
    static void write(Blocks blocks, Path file) {
        try (BufferedWriter writer =
                Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            for (Purge purge : blocks.purges()) {
                line(
                        writer,
                        MAPPER.createObjectNode()
                                .put("seq", purge.seq())
                                .put("hash", purge.hash())
                                .put("sealedAt", purge.sealedAt())
                                .put("entries", purge.entries())
                                .put(PURGED_AT, purge.purgedAt()));
            }
            blocks.forEach(block -> line(
                    writer,
                    MAPPER.createObjectNode()
                            .put("seq", block.seq())
                            .put("previous", block.previous())
                            .put("hash", block.hash())
                            .put("sealedAt", block.sealedAt())
                            .put("entries", block.entries())
                            .put("keyId", block.keyId())
                            .put("sealed", block.sealed())));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    file + " can't be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void line(BufferedWriter writer, ObjectNode node) {
        try {
            writer.write(MAPPER.writeValueAsString(node));
            writer.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Purge> purges() {
        List<Purge> purges = new ArrayList<>();
        lines(node -> {
            if (node.has(PURGED_AT)) {
                purges.add(new Purge(
                        node.path("seq").asLong(),
                        bytes(node, "hash"),
                        node.path("sealedAt").asLong(),
                        node.path("entries").asLong(),
                        node.path(PURGED_AT).asLong()));
            }
        });
        return purges;
    }

    @Override
    public void forEach(Consumer<Block> consumer) {
        lines(node -> {
            if (!node.has(PURGED_AT)) {
                consumer.accept(new Block(
                        node.path("seq").asLong(),
                        bytes(node, "previous"),
                        bytes(node, "hash"),
                        node.path("sealedAt").asLong(),
                        node.path("entries").asInt(),
                        node.path("keyId").asText(),
                        bytes(node, "sealed")));
            }
        });
    }

    private void lines(Consumer<JsonNode> consumer) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                consumer.accept(MAPPER.readTree(line));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " can't be read as an exported access log");
        }
    }

    private static byte[] bytes(JsonNode node, String name) {
        try {
            return node.path(name).binaryValue() == null
                    ? new byte[0]
                    : node.path(name).binaryValue();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    @Override
    public void close() {}
}
