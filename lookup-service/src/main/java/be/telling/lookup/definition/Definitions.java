package be.telling.lookup.definition;

import java.util.List;
import java.util.Optional;

/** The definitions that rounds can name, one version of each. Immutable. */
public final class Definitions {

    private final List<Definition> definitions;

    Definitions(List<Definition> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    /** The definitions that ship, without an operator's: for programs that aren't the service. */
    public static Definitions shipped() {
        return DefinitionFiles.load(Optional.empty(), code -> {}).definitions();
    }

    public Optional<Definition> find(String id) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst();
    }

    /** The same, if it is that version. */
    public Optional<Definition> find(String id, String version) {
        return find(id).filter(definition -> definition.version().equals(version));
    }

    /** In the order of their ids. */
    public List<Definition> all() {
        return definitions;
    }
}
