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
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The least that asking can cost: over the same HTTP client with the same options as lookup-service either the very same bytes, every answer
 * taken whole and forgotten, or the same exchange in XML, every question written and every answer read to its end. Prints the calls a second.
 */
final class BareClient {

    /** What is done with a message beside sending it. */
    enum Work {
        BYTES,
        SOAP
    }

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

    /** @param words the register's address, the work, calls at once, seconds to warm up, seconds to measure */
    public static void main(String[] words) throws Exception {
        URI register = URI.create(words[0]);
        int atOnce = Integer.parseInt(words[2]);
        HttpClient client = Vertx.vertx()
                .httpClientBuilder()
                .with(new HttpClientOptions().setTcpNoDelay(true))
                .with(new PoolOptions().setHttp1MaxSize(atOnce))
                .build();
        BareClient bare = new BareClient(client, register);
        Buffer sample = bare.sample(register);
        PlainSoap soap = new PlainSoap(sample.getBytes());
        for (int i = 0; i < atOnce; i++) {
            switch (Work.valueOf(words[1])) {
                case BYTES -> bare.ask(() -> sample, answer -> {});
                case SOAP -> bare.ask(soap::question, answer -> soap.read(answer.getBytes()));
            }
        }
        Thread.sleep(Long.parseLong(words[3]) * 1_000);
        long before = bare.calls.get();
        long start = System.nanoTime();
        Thread.sleep(Long.parseLong(words[4]) * 1_000);
        System.out.println((bare.calls.get() - before) / ((System.nanoTime() - start) / NANOS));
        System.exit(0);
    }

    private Buffer sample(URI register) throws Exception {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(register.resolve("/question").toString()))
                .compose(get -> get.send())
                .compose(answer -> answer.body())
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private void ask(Supplier<Buffer> question, Consumer<Buffer> reading) {
        client.request(request)
                .compose(post -> post.send(question.get()))
                .compose(answer -> answer.body())
                .onSuccess(reading::accept)
                .onComplete(answered -> {
                    if (answered.failed()) {
                        answered.cause().printStackTrace();
                        System.exit(1);
                    }
                    calls.incrementAndGet();
                    ask(question, reading);
                });
    }
}
