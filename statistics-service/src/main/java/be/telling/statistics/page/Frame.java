package be.telling.statistics.page;

import be.telling.statistics.counts.Language;
import be.telling.statistics.publication.Answers;
import be.telling.statistics.publication.PublicAddress;
import be.telling.statistics.publication.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every page has around it, and the memory of pages that were made already: the same releases in the same language
 * give the same bytes, so they are made once.
 */
@ApplicationScoped
public class Frame {
    private static final String HTML = "text/html;charset=utf-8";

    /** Stands in lines to copy as long as no operator said where this service is found. */
    private static final String UNSET = "https://…";

    /** A page takes some 100 kB at most. */
    private static final int KEPT = 200;

    private final PublicAddress address;
    private final PageSettings settings;
    private final Map<Key, byte[]> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    Frame(PublicAddress address, PageSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    /** What a page is made of; nothing of the request but its address gets in. */
    private record Key(Object state, String address) {}

    /**
     * The page in two languages.
     *
     * @param canonical the one address of what is shown
     */
    public TemplateInstance frame(
            TemplateInstance page, Language language, String dutch, String english, String canonical) {
        return page.data("w", Wording.of(language))
                .data("lang", language.code())
                .data("home", home(language))
                .data("dutch", dutch)
                .data("english", english)
                .data("canonical", canonical)
                .data("contact", settings.contact().orElse(null))
                .data("address", address.of("").isEmpty() ? UNSET : address.of(""));
    }

    /**
     * Answers with the page that was made of this state for this address, making it if need be.
     *
     * @param state equal as long as the page would be the same
     */
    public Response answer(Request request, Object state, String address, Supplier<TemplateInstance> page) {
        return answer(request, state, address, HTML, () -> page.get().render().getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a document of another type. */
    public Response answer(Request request, Object state, String address, String type, Supplier<byte[]> document) {
        Key key = new Key(state, address);
        byte[] bytes = find(key).orElseGet(() -> {
            byte[] rendered = document.get();
            synchronized (made) {
                made.put(key, rendered);
            }
            return rendered;
        });
        return Answers.of(request, bytes, type);
    }

    public static String home(Language language) {
        return language == Language.EN ? "/en" : "/";
    }

    private Optional<byte[]> find(Key key) {
        synchronized (made) {
            return Optional.ofNullable(made.get(key));
        }
    }
}
