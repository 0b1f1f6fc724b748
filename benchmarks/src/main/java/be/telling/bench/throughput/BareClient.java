package be.telling.bench.throughput;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;

/**
 * The least that asking can cost: the same HTTP client with the same options as lookup-service, as many calls under way and connections, each
 * connection with one call at a time. Either the very same bytes go again and again and every answer is taken whole and
 * forgotten, or each question is written, and each answer read for what it tells, with the JDK's reader or with the one that lookup-service
 * has. Nothing is stored. Prints the calls a second, and microseconds of the processors for a call.
 */
final class BareClient {

    /** What is done with a message beside sending it. */
    enum Work {
        BYTES,
        SOAP_BY_JDK,
        SOAP
    }

    private static final double NANOS = 1e9;
    private static final int STAFF = 100_000;
    private static final int WITH_PARENTS = 3;

    private final HttpClient client;
    private final RequestOptions request;
    private final AtomicLong asked = new AtomicLong();
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
                .with(new HttpClientOptions().setTcpNoDelay(true).setPipelining(false))
                .with(new PoolOptions().setHttp1MaxSize(atOnce))
                .build();
        BareClient bare = new BareClient(client, register);
        Buffer sample = bare.sample(register);
        Work work = Work.valueOf(words[1]);
        PlainSoap soap = new PlainSoap(
                sample.getBytes(), work == Work.SOAP ? new InputFactoryImpl() : XMLInputFactory.newDefaultFactory());
        for (int i = 0; i < atOnce; i++) {
            if (work == Work.BYTES) {
                bare.ask(() -> sample, answer -> {});
            } else {
                bare.ask(() -> bare.question(soap), answer -> bare.read(soap, answer));
            }
        }
        Thread.sleep(Long.parseLong(words[3]) * 1_000);
        long before = bare.calls.get();
        Duration used = used();
        long start = System.nanoTime();
        Thread.sleep(Long.parseLong(words[4]) * 1_000);
        long made = bare.calls.get() - before;
        System.out.println(made / ((System.nanoTime() - start) / NANOS));
        System.out.println(used().minus(used).toNanos() / 1e3 / made);
        System.exit(0);
    }

    /** Processor time of this process. */
    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
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

    private Buffer question(PlainSoap soap) {
        return Buffer.buffer(soap.question(Numbers.staff((int) (asked.getAndIncrement() % STAFF))));
    }

    private void read(PlainSoap soap, Buffer answer) {
        PlainSoap.Told told = soap.read(answer.getBytes());
        if (told.nationalities().isEmpty() || told.persons().size() < WITH_PARENTS) {
            throw new IllegalStateException("an answer that doesn't tell what was asked");
        }
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
