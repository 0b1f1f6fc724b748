package be.telling.bench.throughput;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The least that asking can cost: the same bytes as lookup-service sends, over the same HTTP client with the same options, and every answer read
 * to its end and forgotten. Prints the calls a second.
 */
final class BareClient {

    private static final double NANOS = 1e9;

    private final HttpClient client;
    private final RequestOptions request;
    private final AtomicLong calls = new AtomicLong();

    private BareClient(HttpClient client, URI register) {
        this.client = client;
        this.request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(register.toString())
                .putHeader("Content-Type", "text/xml; charset=utf-8")
                .putHeader("Accept", "text/xml")
                .putHeader("SOAPAction", "\"\"");
    }

    /** @param words the register's address, calls at once, seconds to warm up, seconds to measure */
    public static void main(String[] words) throws Exception {
        URI register = URI.create(words[0]);
        int atOnce = Integer.parseInt(words[1]);
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.httpClientBuilder()
                .with(new HttpClientOptions().setTcpNoDelay(true))
                .with(new PoolOptions().setHttp1MaxSize(atOnce))
                .build();
        BareClient bare = new BareClient(client, register);
        Buffer question = bare.question(register);
        for (int i = 0; i < atOnce; i++) {
            bare.ask(question);
        }
        Thread.sleep(Long.parseLong(words[2]) * 1_000);
        long before = bare.calls.get();
        long start = System.nanoTime();
        Thread.sleep(Long.parseLong(words[3]) * 1_000);
        System.out.println((bare.calls.get() - before) / ((System.nanoTime() - start) / NANOS));
        System.exit(0);
    }

    private Buffer question(URI register) throws Exception {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(register.resolve("/question").toString()))
                .compose(get -> get.send())
                .compose(answer -> answer.body())
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private void ask(Buffer question) {
        client.request(request)
                .compose(post -> post.send(question))
                .compose(answer -> answer.body())
                .onComplete(answered -> {
                    if (answered.failed()) {
                        answered.cause().printStackTrace();
                        System.exit(1);
                    }
                    calls.incrementAndGet();
                    ask(question);
                });
    }
}
