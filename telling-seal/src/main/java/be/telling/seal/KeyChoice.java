package be.telling.seal;

import be.telling.commons.sealedlist.SealingKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Decides what to seal to: the key set comes from the register side or from a file, the pins say which key is right. */
final class KeyChoice {

    static final String[] OPTIONS = {"--keys", "--lookup", "--pin", "--pins"};

    private final Web web;
    private final PrintStream out;

    KeyChoice(Web web, PrintStream out) {
        this.web = web;
        this.out = out;
    }

    SealingKey choose(Arguments arguments) throws IOException {
        String place = arguments
                .value("--keys")
                .map(file -> "file")
                .orElseGet(() -> withoutSlash(arguments.required("--lookup")));
        KeySet published = KeySet.of(document(arguments, place));
        Path pins = arguments
                .value("--pins")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config", "telling", "pins"));
        Pins.Choice choice = new Pins(pins).choose(place, published, arguments.value("--pin"));
        if (choice.news()) {
            out.println("Sealing to the key " + choice.key().keyId() + ", which is kept in " + pins
                    + " from now on. Compare this fingerprint with what the register side told you by another way");
        } else {
            out.println("Sealing to the pinned key " + choice.key().keyId());
        }
        return choice.key();
    }

    private JsonNode document(Arguments arguments, String place) throws IOException {
        if (arguments.value("--keys").isPresent()) {
            return new JsonMapper()
                    .readTree(Path.of(arguments.required("--keys")).toFile());
        }
        Web.Answer answer = web.get(place + "/v1/sealing-keys", Optional.empty());
        if (!answer.isSuccess()) {
            throw new Stop(Exit.UNREACHABLE, place + " answered " + answer.status() + " and no keys");
        }
        return answer.json();
    }

    static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
