package be.telling.lookup.judgement;

import be.telling.lookup.database.Database;
import be.telling.lookup.definition.Definition;
import be.telling.lookup.definition.Definitions;
import be.telling.lookup.definition.Judge;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.RepeatingWorker;
import be.telling.lookup.work.Topic;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Digests answers as they come. */
@Dependent
final class Judging extends RepeatingWorker {

    /** For the answers that other replicas stored. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Bounds memory and the length of a transaction; a family has some relatives more. */
    private static final int AT_ONCE = 250;

    private final Database database;
    private final Rounds rounds;
    private final Definitions definitions;
    private final Bells bells;
    private final Map<String, Judge> judges = new HashMap<>();

    Judging(Machine machine, Database database, Rounds rounds, Definitions definitions, Bells bells) {
        super(machine, "judging", bells, Topic.ANSWERS, PAUSE);
        this.database = database;
        this.rounds = rounds;
        this.definitions = definitions;
        this.bells = bells;
    }

    @Override
    protected boolean step() {
        boolean more = false;
        for (CountingRound round : rounds.counting()) {
            if (round.admitted() && !round.summed()) {
                more |= judge(round);
            }
        }
        return more;
    }

    private boolean judge(CountingRound round) {
        Optional<Judge> judge = judgeOf(round);
        if (judge.isEmpty()) {
            rounds.haltWithoutDefinition(round);
            return false;
        }
        Digest.Result result = database.inTransaction(tx -> new Digest(tx, round, judge.get()).run(AT_ONCE));
        if (result.questions() > 0) {
            bells.ring(Topic.QUESTIONS);
        }
        if (result.verdicts() > 0) {
            bells.ring(Topic.VERDICTS);
        }
        return result.questions() == AT_ONCE;
    }

    private Optional<Judge> judgeOf(CountingRound round) {
        Judge judge = judges.get(round.id());
        if (judge == null) {
            Optional<Definition> definition = definitions.find(round.definition(), round.definitionVersion());
            definition.ifPresent(found -> judges.put(round.id(), found.judge(round.referenceDate())));
            return Optional.ofNullable(judges.get(round.id()));
        }
        return Optional.of(judge);
    }
}
