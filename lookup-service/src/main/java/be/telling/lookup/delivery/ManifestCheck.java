package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.database.Statements;
import be.telling.lookup.round.Manifest;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares a manifest with itself and with the lists that are here. */
final class ManifestCheck {

    private static final String LISTS = """
            select l.organisation, l.list_id, l.parts, l.rows, l.sha256, r.definition, r.reference_date,
                   (select count(*) from sealed_part p where p.delivery = l.delivery)::int as parts_here
            from sealed_list l join round r on r.id = l.round where l.round = $1""";

    private record Stored(
            UUID listId,
            int parts,
            int partsHere,
            long rows,
            String sha256,
            String definition,
            LocalDate referenceDate) {

        boolean isHere(UUID named) {
            return listId.equals(named) && partsHere == parts;
        }

        boolean is(Manifest.SealedList list) {
            return parts == list.parts() && rows == list.rows() && sha256.equals(list.sha256());
        }
    }

    private final Statements statements;
    private final String round;
    private final Manifest manifest;

    ManifestCheck(Statements statements, String round, Manifest manifest) {
        this.statements = statements;
        this.round = round;
        this.manifest = manifest;
    }

    /** Nobody is named twice, and every list is of an organisation of the round. */
    static void consistent(Manifest manifest) {
        Set<String> organisations = new HashSet<>();
        Set<String> domains = new HashSet<>();
        Set<String> lists = new HashSet<>();
        boolean once = manifest.organisations().stream().allMatch(o -> organisations.add(o.code()))
                && manifest.domains().stream().allMatch(d -> domains.add(d.code()))
                && manifest.lists().stream().allMatch(l -> lists.add(l.organisation()));
        if (!once) {
            throw invalid("An organisation, a domain or a list is named twice.");
        }
        if (!organisations.containsAll(lists)) {
            throw invalid("There is a list of an organisation that isn't in the round.");
        }
        boolean possible = manifest.lists().stream().allMatch(l -> l.accepted() <= l.rows());
        if (!possible || manifest.allDomains().stream().anyMatch(d -> organisations.contains(d.code()))) {
            throw invalid("A list has more accepted than sealed rows, or a domain has the code of an organisation.");
        }
    }

    /**
     * @throws ProblemException naming the organisations whose list isn't here as a whole, or is another than the manifest says
     */
    void listsAreHere() {
        Map<String, Stored> stored = stored();
        List<String> missing = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (Manifest.SealedList list : manifest.lists()) {
            @Nullable Stored found = stored.get(list.organisation());
            if (found == null || !found.isHere(list.listId())) {
                missing.add(list.organisation());
            } else if (!found.is(list)) {
                different.add(list.organisation());
            }
        }
        if (!missing.isEmpty()) {
            throw ProblemException.of(ProblemType.LISTS_MISSING).with("organisations", missing);
        }
        if (!different.isEmpty()) {
            throw ProblemException.of(ProblemType.MANIFEST_MISMATCH).with("organisations", different);
        }
        boolean sealedForThis = stored.values().stream()
                .allMatch(list -> list.definition().equals(manifest.definition())
                        && list.referenceDate().equals(manifest.referenceDate()));
        if (!sealedForThis) {
            throw ProblemException.of(ProblemType.MANIFEST_MISMATCH)
                    .withDetail("The lists were sealed for another definition or reference date.");
        }
    }

    private Map<String, Stored> stored() {
        Map<String, Stored> stored = new HashMap<>();
        for (Row row : statements.execute(LISTS, round)) {
            stored.put(
                    row.getString("organisation"),
                    new Stored(
                            row.getUUID("list_id"),
                            row.getInteger("parts"),
                            row.getInteger("parts_here"),
                            row.getLong("rows"),
                            HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
                            row.getString("definition"),
                            row.getLocalDate("reference_date")));
        }
        return stored;
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.of(ProblemType.INVALID_REQUEST).withDetail(detail);
    }
}
