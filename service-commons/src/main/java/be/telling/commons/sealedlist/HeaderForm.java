package be.telling.commons.sealedlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** The header of a sealed list as JSON. Read member by member, so that no class decides what may stand in it. */
final class HeaderForm {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String RESTORED_ZEROS = "restoredZeros";

    private HeaderForm() {}

    static byte[] write(SealedListHeader header) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("round", header.binding().round());
        json.put("organisation", header.binding().organisation());
        json.put("definition", header.binding().definition());
        json.put("referenceDate", header.binding().referenceDate().toString());
        json.put("listId", header.binding().listId().toString());
        json.put("keyId", header.keyId());
        json.put("suite", header.suite());
        json.put("parts", header.parts());
        json.put("rows", header.rows());
        if (header.restoredZeros() > 0) {
            json.put(RESTORED_ZEROS, header.restoredZeros());
        }
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a header can't be written", e);
        }
    }

    static SealedListHeader read(byte[] bytes) throws SealedListFormatException {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            ListBinding binding = new ListBinding(
                    text(json, "round"),
                    text(json, "organisation"),
                    text(json, "definition"),
                    LocalDate.parse(text(json, "referenceDate")),
                    UUID.fromString(text(json, "listId")));
            String suite = text(json, "suite");
            if (!suite.equals(Suite.NAME)) {
                throw new SealedListFormatException("the list is sealed by another suite");
            }
            int parts = Math.toIntExact(number(json, "parts"));
            int restoredZeros = json.has(RESTORED_ZEROS) ? Math.toIntExact(number(json, RESTORED_ZEROS)) : 0;
            return new SealedListHeader(
                    binding, text(json, "keyId"), suite, parts, number(json, "rows"), restoredZeros);
        } catch (SealedListFormatException e) {
            throw e;
        } catch (IOException | DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new SealedListFormatException("the header can't be read");
        }
    }

    private static String text(JsonNode json, String member) throws SealedListFormatException {
        JsonNode value = json.path(member);
        if (!value.isTextual()) {
            throw new SealedListFormatException("the header lacks " + member);
        }
        return value.textValue();
    }

    private static long number(JsonNode json, String member) throws SealedListFormatException {
        JsonNode value = json.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new SealedListFormatException("the header lacks " + member);
        }
        return value.longValue();
    }
}
