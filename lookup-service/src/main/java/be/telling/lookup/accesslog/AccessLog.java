package be.telling.lookup.accesslog;

import be.telling.commons.sealedlist.Sealer;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.lookup.database.Statements;
import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.round.CountingRound;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/**
 * The record of who asked the register what about whom, when and why. Who appends to it can't read it. It stands in the
 * transaction that takes questions up, before any message can be sent, and in the one that stores what came of them; so
 * nothing is ever asked without a record, whatever dies when.
 *
 * <p>Many entries are sealed at a time, for what sealing costs is one key agreement, a millisecond or a few, however many they are.
 */
@Singleton
public final class AccessLog {

    private static final String APPEND = "select " + append("$1", "$2", "$3");

    private static final byte[] NOTHING = {};

    private final SealingKey key;
    private final Sealer sealer;
    private final byte[] context;
    private final String legalBasis;
    private final String sender;
    private final String capacity;
    private final String process;

    AccessLog(AccessLogSettings settings, RegisterSettings register) {
        this.key = AuditorKeys.readPublic(settings.keyFile());
        this.sealer = new Sealer(key);
        this.context = AuditorKeys.context(key.keyId());
        this.legalBasis = settings.legalBasis();
        this.sender = register.sender();
        this.capacity = register.capacity().orElse("");
        this.process = ThisProcess.name();
    }

    /** Seals entries about one round; they are on record only when they were appended. */
    public SealedEntries seal(CountingRound round, List<Access> accesses) {
        if (accesses.isEmpty()) {
            return new SealedEntries(key.keyId(), 0, NOTHING);
        }
        Occasion occasion = new Occasion(
                round.id(), round.definition(), round.definitionVersion(), legalBasis, sender, capacity, process);
        byte[] clear = EntryForm.write(occasion, accesses);
        try {
            return new SealedEntries(key.keyId(), accesses.size(), sealer.seal(clear, context));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    /** Appending as an expression of a statement that does more; it has to be the last thing that the statement does. */
    public static String append(String keyId, String entries, String sealed) {
        return "access_log.append(%s, %s, %s)".formatted(keyId, entries, sealed);
    }

    /** Appends; has to be the last statement of its transaction, for until its end nobody else can append. */
    public void append(Statements transaction, SealedEntries entries) {
        if (entries.entries() > 0) {
            transaction.execute(APPEND, entries.keyId(), entries.entries(), entries.sealed());
        }
    }
}
