package be.telling.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * A proof as text: a first line that says what it is, lines {@code word value}, hashes, an empty line, a checkpoint.
 *
 * @param fields the lines with a word, in their order
 */
record ProofFile(String kind, List<String> fields, List<byte[]> hashes, String checkpoint) {
    static final String INCLUSION = "c2sp.org/tlog-proof@v1";
    static final String CONSISTENCY = "telling/log-consistency@v1";

    static ProofFile parse(String text, String kind) throws NotVerified {
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(kind + "\n")) {
            throw new NotVerified("the proof isn't " + kind);
        }
        List<String> fields = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (String line : text.substring(kind.length() + 1, end + 1).split("\n", -1)) {
            if (line.contains(" ")) {
                fields.add(line);
            } else if (!line.isEmpty()) {
                hashes.add(Checkpoint.decode(line));
            }
        }
        return new ProofFile(kind, fields, hashes, text.substring(end + 2));
    }

    String field(String word) throws NotVerified {
        return fields.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .findFirst()
                .orElseThrow(() -> new NotVerified("the proof lacks its " + word));
    }

    long number(String word) throws NotVerified {
        String digits = field(word);
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new NotVerified("the proof's " + word + " is no number");
        }
        return Long.parseLong(digits);
    }
}
