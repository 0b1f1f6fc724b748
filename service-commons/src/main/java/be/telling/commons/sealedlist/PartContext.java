package be.telling.commons.sealedlist;

import java.nio.charset.StandardCharsets;

/** The text that both sides agree on before a part opens: the {@code info} of HPKE. */
final class PartContext {

    private PartContext() {}

    /** Every text with its length before it, so that no two contexts have the same form. */
    static byte[] of(ListBinding binding, String keyId, PartPosition position) {
        StringBuilder text = new StringBuilder("telling-sealed-list-1\n");
        append(text, "suite", Suite.NAME);
        append(text, "key", keyId);
        append(text, "round", binding.round());
        append(text, "organisation", binding.organisation());
        append(text, "definition", binding.definition());
        append(text, "referenceDate", binding.referenceDate().toString());
        append(text, "list", binding.listId().toString());
        append(text, "part", Integer.toString(position.part()));
        append(text, "rows", Integer.toString(position.rows()));
        append(text, "last", Boolean.toString(position.last()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, String name, String value) {
        text.append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n');
    }
}
