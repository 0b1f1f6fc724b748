package be.telling.simulator.soap;

import java.util.Map;
import java.util.TreeMap;

/**
 * An Uitzondering: a numbered error or warning of the register.
 *
 * @param annotations names and values that come with it
 */
public record RegisterException(String code, String diagnosis, boolean warning, Map<String, String> annotations) {

    private static final Map<String, String> DIAGNOSES = Map.ofEntries(
            Map.entry("13202", "Geen dossier gevonden"),
            Map.entry("20002", "INSZ heeft een ongeldige structuur"),
            Map.entry("20003", "Begindatum ligt na einddatum"),
            Map.entry("20110", "Te veel vragen in het bericht"),
            Map.entry("30001", "Geen gegevens gevonden voor de vraag"),
            Map.entry("30002", "INSZ is geannuleerd"),
            Map.entry("30003", "INSZ bestaat niet"),
            Map.entry("40003", "Geen inschrijving voor dit INSZ"),
            Map.entry("50000", "Validatiefout"),
            Map.entry("99995", "Te veel gelijktijdige bevragingen"),
            Map.entry("99996", "Bron tijdelijk niet beschikbaar"),
            Map.entry("99997", "Backend niet bereikbaar"));

    public static RegisterException error(String code) {
        return new RegisterException(code, DIAGNOSES.getOrDefault(code, "Fout"), false, Map.of());
    }

    /** The same, saying about whom, as registers do: in the text and in an annotation. Whoever keeps or logs it has kept a number. */
    public RegisterException about(String number) {
        var named = new TreeMap<>(annotations);
        named.put("INSZ", number);
        return new RegisterException(code, diagnosis + " (" + number + ")", warning, named);
    }

    static RegisterException invalid(String what) {
        return new RegisterException("50000", "Validatiefout: " + what, false, Map.of());
    }

    public static RegisterException alreadyInscribed() {
        return new RegisterException("40143", "Inschrijving bestaat al", true, Map.of());
    }

    public static RegisterException replaced(String former, String present) {
        return new RegisterException(
                "30004",
                "INSZ is vervangen",
                true,
                new TreeMap<>(Map.of("Oud INSZ", former, "Nieuw INSZ", present)).descendingMap());
    }
}
