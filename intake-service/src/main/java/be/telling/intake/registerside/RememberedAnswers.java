package be.telling.intake.registerside;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The last answer to each public question, for all replicas and over restarts: table {@code lookup_directory}. */
@ApplicationScoped
class RememberedAnswers implements PublicAnswer.Memory {

    private final Pool pool;

    RememberedAnswers(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> remember(String path, Object answer) {
        return pool.preparedQuery("""
                        insert into lookup_directory (path, answer, fetched_at) values ($1, $2, now())
                        on conflict (path) do update set answer = excluded.answer, fetched_at = excluded.fetched_at""").execute(Tuple.of(path, answer)).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Object>> recall(String path) {
        return pool.preparedQuery("select answer from lookup_directory where path = $1")
                .execute(Tuple.of(path))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.ofNullable(rows.iterator().next().getJson("answer")));
    }
}
