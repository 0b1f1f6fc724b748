package be.telling.intake.registerside;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.intake.settings.IntakeSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What the register side publishes: the key that lists are sealed to and the definitions that a round may name. */
@ApplicationScoped
public class Directory {

    private static final Logger LOG = Logger.getLogger(Directory.class);

    private final PublicAnswer<List<SealingKey>> keys;
    private final PublicAnswer<Set<String>> definitions;
    private final Optional<List<String>> pinned;

    Directory(LookupEndpoint lookup, RememberedAnswers remembered, IntakeSettings settings) {
        InstantSource clock = InstantSource.system();
        Function<String, Uni<LookupAnswer>> register = path -> lookup.get(path, Optional.empty());
        this.keys = new PublicAnswer<>("/v1/sealing-keys", register, remembered, Directory::readKeys, clock);
        this.definitions = new PublicAnswer<>("/v1/definitions", register, remembered, Directory::readIds, clock);
        this.pinned = settings.sealingKeys();
    }

    /**
     * The key to seal to: the first that the register side publishes and the settings allow. Fails with
     * {@link ProblemType#REGISTER_SIDE_UNREACHABLE} when there is none.
     */
    public Uni<SealingKey> sealingKey() {
        return keys.current()
                .map(published -> published.stream()
                        .filter(key ->
                                pinned.map(ids -> ids.contains(key.keyId())).orElse(true))
                        .findFirst()
                        .orElseThrow(() -> {
                            LOG.error("The register side publishes no sealing key that the settings allow");
                            return ProblemException.of(ProblemType.REGISTER_SIDE_UNREACHABLE)
                                    .withDetail("The register side offers no key that is trusted here");
                        }));
    }

    /** Whether lists may be sealed to the key with this id; one that isn't known yet is asked for again. */
    public Uni<Boolean> takesKey(String keyId) {
        if (pinned.isPresent() && !pinned.get().contains(keyId)) {
            return Uni.createFrom().item(false);
        }
        return keys.current()
                .chain(known -> has(known, keyId)
                        ? Uni.createFrom().item(true)
                        : keys.newest().map(newer -> has(newer, keyId)));
    }

    private static boolean has(List<SealingKey> keys, String keyId) {
        return keys.stream().anyMatch(key -> key.keyId().equals(keyId));
    }

    /** Whether the register side has this definition; one that isn't known yet is asked for again. */
    public Uni<Boolean> hasDefinition(String definition) {
        return definitions
                .current()
                .chain(known -> known.contains(definition)
                        ? Uni.createFrom().item(true)
                        : definitions.newest().map(newer -> newer.contains(definition)));
    }

    static List<SealingKey> readKeys(Object answer) {
        List<SealingKey> read = ((JsonObject) answer)
                .getJsonArray("keys").stream()
                        .map(key -> SealingKey.fromJwk(((JsonObject) key).getMap()))
                        .toList();
        if (read.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        return read;
    }

    static Set<String> readIds(Object answer) {
        var ids = new HashSet<String>();
        JsonArray listed = (JsonArray) answer;
        for (int i = 0; i < listed.size(); i++) {
            ids.add(listed.getJsonObject(i).getString("id"));
        }
        return Set.copyOf(ids);
    }
}
