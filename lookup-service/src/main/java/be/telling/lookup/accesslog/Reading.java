package be.telling.lookup.accesslog;

import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.SealBrokenException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Opens blocks with the auditor's key and prints the entries that are asked for, a JSON object or a CSV row a line. */
final class Reading implements Consumer<Block> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String HEADER =
            "number;operation;stage;at;messages;code;round;definition;definitionVersion;legalBasis;sender;capacity;process;block";

    private final OpeningKeys keys;
    private final Selection selection;
    private final boolean csv;
    private final PrintStream out;
    private long unopened;

    Reading(OpeningKeys keys, Selection selection, boolean csv, PrintStream out) {
        this.keys = keys;
        this.selection = selection;
        this.csv = csv;
        this.out = out;
        if (csv) {
            out.println(HEADER);
        }
    }

    @Override
    public void accept(Block block) {
        try {
            byte[] clear = keys.open(block.keyId(), block.sealed(), AuditorKeys.context(block.keyId()));
            EntryForm.Entries entries = EntryForm.read(clear);
            Arrays.fill(clear, (byte) 0);
            if (selection.wants(entries.occasion())) {
                entries.accesses().stream()
                        .filter(selection::wants)
                        .forEach(access -> print(entries.occasion(), access, block.seq()));
            }
        } catch (SealBrokenException | IllegalArgumentException e) {
            unopened++;
        }
    }

    /** Blocks that none of the keys opens. */
    long unopened() {
        return unopened;
    }

    private void print(Occasion occasion, Access access, long block) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("number", access.about().digits())
                .put("operation", access.operation().service())
                .put("stage", access.stage().name())
                .put("at", access.at().toString())
                .put("messages", access.messages())
                .put("code", access.code())
                .put("round", occasion.round())
                .put("definition", occasion.definition())
                .put("definitionVersion", occasion.definitionVersion())
                .put("legalBasis", occasion.legalBasis())
                .put("sender", occasion.sender())
                .put("capacity", occasion.capacity())
                .put("process", occasion.process())
                .put("block", block);
        if (csv) {
            StringBuilder row = new StringBuilder();
            json.properties()
                    .forEach(p -> row.append(row.isEmpty() ? "" : ";")
                            .append(quoted(
                                    p.getValue().isNull() ? "" : p.getValue().asText())));
            out.println(row);
        } else {
            try {
                out.println(MAPPER.writeValueAsString(json));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an entry can't be written", e);
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
