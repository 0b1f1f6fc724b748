package be.telling.commons.problem;

import be.telling.commons.logging.NumberMask;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A JSON document with numbers masked in its texts and names: whatever slipped into a problem stays inside. */
final class MaskedTree {

    private MaskedTree() {}

    static JsonNode of(JsonNode node) {
        if (node.isTextual()) {
            return new TextNode(NumberMask.mask(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> array.add(of(element)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(NumberMask.mask(member.getKey()), of(member.getValue())));
            return object;
        }
        if (node.isIntegralNumber()) {
            String digits = node.asText();
            return NumberMask.mask(digits).equals(digits) ? node : new TextNode(NumberMask.mask(digits));
        }
        return node;
    }
}
