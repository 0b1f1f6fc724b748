package be.telling.lookup.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who takes requests out of the outbox and puts answers in the inbox, in whatever order and number of files. */
final class OtherSide {

    private static final Pattern QUESTION =
            Pattern.compile("<Vraag><Referte>([^<]*)</Referte>.*?<(?:INSZ|Sleutel)>([0-9]{11})</", Pattern.DOTALL);

    /** A question as it stood in a file. */
    record Received(String file, String reference, String number) {}

    private final Path directory;
    private final List<Received> received = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int written;

    OtherSide(Path directory) {
        this.directory = directory;
    }

    /** Takes what lies in the outbox; returns the new questions, shuffled. */
    List<Received> fetch() throws IOException {
        List<Received> fetched = new ArrayList<>();
        for (Path file : list("To_Vip")) {
            String text = Files.readString(file);
            files.add(text);
            Matcher question = QUESTION.matcher(text);
            while (question.find()) {
                fetched.add(new Received(file.getFileName().toString(), question.group(1), question.group(2)));
            }
            Files.delete(file);
        }
        received.addAll(fetched);
        Collections.shuffle(fetched, new Random(received.size()));
        return fetched;
    }

    List<Received> received() {
        return received;
    }

    /** The requests, as text. */
    List<String> files() {
        return files;
    }

    /** A file of answers. */
    Path answer(List<Received> questions, Function<Received, String> answer) throws IOException {
        StringBuilder text = new StringBuilder("<Antwoorden>");
        questions.forEach(question -> text.append("<Antwoord><Referte>")
                .append(question.reference())
                .append("</Referte>")
                .append(answer.apply(question))
                .append("</Antwoord>"));
        return write("", text.append("</Antwoorden>").toString());
    }

    /** A file that refuses a whole request. */
    Path refuse(String reference, String code) throws IOException {
        return write(reference, exception(code, "FOUT"));
    }

    private Path write(String request, String content) throws IOException {
        Path file = directory.resolve("From_Vip").resolve("answer-" + written++);
        Files.writeString(
                file,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<x:GeefHistoriekPersoonResponse xmlns:x=\"urn:any\">\n"
                        + "<Repliek><Context><Naam>GeefHistoriekPersoon</Naam><Bericht><Ontvanger><Referte>" + request
                        + "</Referte></Ontvanger></Bericht></Context>\n" + content
                        + "</Repliek>\n</x:GeefHistoriekPersoonResponse>");
        return file;
    }

    static String exception(String code, String type) {
        return "<Uitzonderingen><Uitzondering><Identificatie>" + code + "</Identificatie><Type>" + type
                + "</Type></Uitzondering></Uitzonderingen>";
    }

    static String known(Received question, String nationality) {
        return "<Inhoud><HistoriekPersoon><INSZ>" + question.number()
                + "</INSZ><HistoriekNationaliteit><Nationaliteit DatumBegin=\"1970-00-00\"><Code>" + nationality
                + "</Code></Nationaliteit></HistoriekNationaliteit></HistoriekPersoon></Inhoud>";
    }

    List<Path> inbox() {
        return list("From_Vip");
    }

    List<Path> list(String folder) {
        try (Stream<Path> list = Files.list(directory.resolve(folder))) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
