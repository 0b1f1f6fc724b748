package be.telling.lookup.simulation;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Watches the round, and has it go on when it stands still for a reason that is to be expected here. */
final class Operator {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LOOKS_BEFORE_ACTING = 10;

    /** A register that refuses is the only thing here for which a round may be halted. */
    private static final String NO_RIGHT = "40001";

    private static final String STANDS = """
            select r.state, r.halted_code, (select count(*) from question q where q.round = r.id and q.state = 2) as stuck
            from round r where r.id = $1""";

    private final World world;
    private final RealDatabase database;
    private final Intake intake;
    private final List<String> complaints = new ArrayList<>();
    private String lastSeen = "";
    private boolean counted;

    Operator(World world, RealDatabase database, Intake intake) {
        this.world = world;
        this.database = database;
        this.intake = intake;
    }

    void start() {
        world.itself().start("operator", () -> {
            for (int looks = 1; !counted; looks++) {
                world.itself().pause("looks", LOOK);
                boolean standsStill = look();
                if (standsStill && looks % LOOKS_BEFORE_ACTING == 0) {
                    intake.ask("retry", counter -> counter.retry(Intake.ROUND));
                }
            }
        });
    }

    boolean hasSeenTheEnd() {
        return counted;
    }

    String lastSeen() {
        return lastSeen;
    }

    /** Halts that should not have been. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private boolean look() {
        Row round = database.observe(STANDS, Intake.ROUND).iterator().next();
        lastSeen = round.toJson().encode();
        counted = round.getString("state").equals("counted");
        String halted = round.getString("halted_code");
        if (halted != null && !halted.equals(NO_RIGHT) && complaints.isEmpty()) {
            complaints.add("the round is halted: " + halted);
        }
        return halted != null || round.getLong("stuck") > 0;
    }
}
