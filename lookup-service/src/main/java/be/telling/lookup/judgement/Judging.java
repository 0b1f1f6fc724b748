package be.telling.lookup.judgement;

import be.telling.lookup.database.Database;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Digests answers as they come. */
@Dependent
final class Judging extends RepeatingWorker {

    /** For the answers that other replicas stored. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Some hundred answers each. Bounds memory and the length of a transaction; a family has some relatives more. */
    private static final int AT_ONCE = 2;

    private final Database database;
    private final Rounds rounds;
    private final Definitions definitions;
    private final Bells bells;
    private final Map<String, Judged> judged = new HashMap<>();

    Judging(Machine machine, Database database, Rounds rounds, Definitions definitions, Bells bells) {
        super(machine, "judging", bells, Topic.ANSWERS, PAUSE);
        this.database = database;
        this.rounds = rounds;
        this.definitions = definitions;
        this.bells = bells;
    }

    /** What is kept of a round from one digest to the next. */
    private record Judged(Judge judge, Mentions mentions) {}

    @Override
    protected boolean step() {
        boolean more = false;
        List<CountingRound> counting = rounds.counting();
        judged.keySet().retainAll(counting.stream().map(CountingRound::id).toList());
        for (CountingRound round : counting) {
            if (round.admitted() && !round.summed()) {
                more |= judge(round);
            }
        }
        return more;
    }

    private boolean judge(CountingRound round) {
        Optional<Judged> by = by(round);
        if (by.isEmpty()) {
            rounds.haltWithoutDefinition(round);
            return false;
        }
        Judge judge = by.get().judge();
        Mentions mentions = by.get().mentions();
        Digest.Result result = database.inTransaction(tx -> new Digest(tx, round, judge, mentions).run(AT_ONCE));
        if (result.questions() > 0) {
            bells.ring(Topic.QUESTIONS);
        }
        if (result.verdicts() > 0) {
            bells.ring(Topic.VERDICTS);
        }
        return result.more();
    }

    private Optional<Judged> by(CountingRound round) {
        Judged known = judged.get(round.id());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Judged> found = definitions
                .find(round.definition(), round.definitionVersion())
                .map(definition -> new Judged(definition.judge(round.referenceDate()), new Mentions()));
        found.ifPresent(one -> judged.put(round.id(), one));
        return found;
    }
}
