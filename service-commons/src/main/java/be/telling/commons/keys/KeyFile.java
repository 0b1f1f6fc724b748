package be.telling.commons.keys;

import be.telling.commons.sealedlist.OpeningKeys;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an operator gives a service, as a file that only the service's user may read: {@code
 * {"keyEncryptionKeys": [{"kid", "k"}], "sealingKeys": [JWK]}}, current ones first, {@code k} being 32 bytes in
 * base64url. No message of it shows a key.
 */
public final class KeyFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Some dozens of keys; more is another file. */
    private static final long MAX_BYTES = 65_536;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** The group may read, because that is how Kubernetes gives a secret to a user other than root. */
    private static final Set<PosixFilePermission> FORBIDDEN = PosixFilePermissions.fromString("----wxrwx");

    private final List<EncryptionKey> keyEncryptionKeys;
    private final @Nullable OpeningKeys openingKeys;

    private KeyFile(List<EncryptionKey> keyEncryptionKeys, @Nullable OpeningKeys openingKeys) {
        this.keyEncryptionKeys = List.copyOf(keyEncryptionKeys);
        this.openingKeys = openingKeys;
    }

    /** Fresh keys for a service that keeps encrypted rows. */
    public static KeyFile generate() {
        return new KeyFile(List.of(freshKeyEncryptionKey()), null);
    }

    /** Fresh keys for a service that also opens sealed lists. */
    public static KeyFile generateWithOpeningKeys() {
        return new KeyFile(List.of(freshKeyEncryptionKey()), OpeningKeys.generate());
    }

    /**
     * Reads a file.
     *
     * @throws KeyFileException if it can't be read, others than its owner and group may read it, or it holds no keys
     */
    public static KeyFile read(Path file) {
        try {
            requirePrivate(file);
            if (Files.size(file) > MAX_BYTES) {
                throw new KeyFileException(file, "too large to be a key file");
            }
            return parse(MAPPER.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new KeyFileException(file, "can't be read (" + e.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file, "holds something else than keys");
        }
    }

    /**
     * Writes a new file that its owner alone may read.
     *
     * @throws KeyFileException if it exists, for keys that are overwritten are lost, or can't be written
     */
    public void write(Path file) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode encryption = json.putArray("keyEncryptionKeys");
        for (EncryptionKey key : keyEncryptionKeys) {
            encryption.addObject().put("kid", key.keyId()).put("k", base64(key.bytes()));
        }
        ArrayNode sealing = json.putArray("sealingKeys");
        openingKeys().map(OpeningKeys::toJwks).orElse(List.of()).forEach(jwk -> sealing.add(MAPPER.valueToTree(jwk)));
        try {
            create(file);
            Files.write(
                    file,
                    MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json),
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw new KeyFileException(file, "exists already and is left as it is");
        } catch (IOException e) {
            throw new KeyFileException(file, "can't be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** At least one, the current one first. */
    public List<EncryptionKey> keyEncryptionKeys() {
        return keyEncryptionKeys;
    }

    /** Envelopes of the key encryption keys. */
    public Envelope envelope() {
        return Envelope.of(keyEncryptionKeys);
    }

    /** Empty for a service that opens no lists. */
    public Optional<OpeningKeys> openingKeys() {
        return Optional.ofNullable(openingKeys);
    }

    @Override
    public String toString() {
        return "KeyFile" + keyEncryptionKeys;
    }

    private static KeyFile parse(JsonNode json) {
        List<EncryptionKey> keys = new ArrayList<>();
        for (JsonNode key : json.path("keyEncryptionKeys")) {
            keys.add(new EncryptionKey(
                    key.path("kid").asText(),
                    Base64.getUrlDecoder().decode(key.path("k").asText())));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no key encryption key");
        }
        List<Map<String, String>> jwks = new ArrayList<>();
        for (JsonNode jwk : json.path("sealingKeys")) {
            Map<String, String> members = new HashMap<>();
            jwk.properties().forEach(m -> members.put(m.getKey(), m.getValue().asText()));
            jwks.add(members);
        }
        return new KeyFile(keys, jwks.isEmpty() ? null : OpeningKeys.fromJwks(jwks));
    }

    private static EncryptionKey freshKeyEncryptionKey() {
        // The day tells operators which key is which; the random end keeps two of one day apart.
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        byte[] end = EncryptionKey.generate("x").bytes();
        return EncryptionKey.generate("kek-" + day + "-" + base64(end).substring(0, 6));
    }

    private static void create(Path file) throws IOException {
        if (isPosix(file.toAbsolutePath().getParent())) {
            FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            Files.createFile(file, ownerOnly);
        } else {
            Files.createFile(file);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains)) {
            throw new KeyFileException(file, "others than its owner and group may use it (expected 0600 or 0440)");
        }
    }

    private static boolean isPosix(@Nullable Path file) {
        return file != null
                && file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
