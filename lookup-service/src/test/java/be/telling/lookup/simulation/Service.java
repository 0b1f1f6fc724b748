package be.telling.lookup.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.telling.commons.keys.KeyFile;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.lookup.accesslog.AccessLogCommand;
import be.telling.lookup.definition.Definitions;
import be.telling.lookup.keys.KeyRing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is the same for all replicas because it was given to them: settings, keys, definitions. */
final class Service {

    private static final byte[] ROUND_KEY = new byte[32];
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Map<Map<String, String>, SmallRyeConfig> configurations = new ConcurrentHashMap<>();
    private final Map<String, String> required;
    private final Assembly shared;

    Service() {
        required = required(keysFolder());
        shared = new Assembly(configuration(Map.of()));
    }

    /** A process that has started and isn't connected to anything yet. */
    Assembly process(Map<String, String> settings) {
        return new Assembly(configuration(settings))
                .with(ObjectMapper.class, json)
                .with(MeterRegistry.class, new SimpleMeterRegistry())
                .with(Definitions.class, definitions())
                .with(KeyRing.class, keys());
    }

    Definitions definitions() {
        return shared.get(Definitions.class);
    }

    SealingKey sealingKey() {
        return keys().openingKeys().current();
    }

    ObjectMapper json() {
        return json;
    }

    /** A round's key that is always the same, for pseudonyms must come in the same order in each simulation. */
    byte[] roundKey(String round) {
        return keys().envelope().encrypt(ROUND_KEY, "telling-lookup/round-key/" + round);
    }

    private KeyRing keys() {
        return shared.get(KeyRing.class);
    }

    private SmallRyeConfig configuration(Map<String, String> settings) {
        return configurations.computeIfAbsent(settings, chosen -> {
            SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters();
            Assembly.mappings().forEach(builder::withMapping);
            required.forEach(builder::withDefaultValue);
            chosen.forEach(builder::withDefaultValue);
            return builder.build();
        });
    }

    private static Map<String, String> required(Path keys) {
        Map<String, String> required = new HashMap<>();
        required.put("telling.lookup.keys-file", keys.resolve("keys").toString());
        required.put(
                "telling.lookup.access-log.key-file", keys.resolve("auditor").toString());
        required.put("telling.lookup.access-log.legal-basis", "simulation");
        required.put("telling.lookup.page.oidc-issuer", "http://issuer.invalid/");
        required.put("telling.register.url", "http://register.invalid/");
        required.put("telling.register.sender", "simulation");
        required.put("telling.lookup.handover.statistics-url", "http://statistics.invalid/");
        required.put("telling.lookup.handover.oidc-issuer", "http://issuer.invalid/");
        required.put("telling.lookup.handover.client-id", "simulation");
        required.put("telling.lookup.handover.client-secret", "simulation");
        return required;
    }

    private static Path keysFolder() {
        try {
            Path folder = Files.createTempDirectory("telling");
            KeyFile.generateWithOpeningKeys().write(folder.resolve("keys"));
            new AccessLogCommand(Map.of(), InputStream.nullInputStream(), NOWHERE, NOWHERE)
                    .run(
                            "generate-keys",
                            folder.resolve("auditor.private").toString(),
                            folder.resolve("auditor").toString());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
