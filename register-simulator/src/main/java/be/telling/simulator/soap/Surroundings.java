package be.telling.simulator.soap;

import be.telling.simulator.population.Birth;
import be.telling.simulator.population.Dice;
import java.util.List;

/** Writes the parts of a file that no count needs and every reader must get past. */
final class Surroundings {

    private record Municipality(String code, String name, String postcode) {}

    private static final List<Municipality> MUNICIPALITIES = List.of(
            new Municipality("24055", "Kortenberg", "3070"),
            new Municipality("73066", "Riemst", "3770"),
            new Municipality("23025", "Grimbergen", "1850"),
            new Municipality("11002", "Antwerpen", "2000"),
            new Municipality("44021", "Gent", "9000"),
            new Municipality("31005", "Brugge", "8000"),
            new Municipality("24062", "Leuven", "3000"),
            new Municipality("71022", "Hasselt", "3500"));

    private static final List<String> STREETS = List.of(
            "Dorpsstraat",
            "Kerkplein",
            "Stationsstraat",
            "Antwerpsesteenweg",
            "Molenweg",
            "Koning Albert II-laan",
            "rue de l'église",
            "Veldekens & Heide");

    private final XmlText xml;
    private final Dice dice;
    private final Birth birth;

    Surroundings(XmlText xml, Dice dice, Birth birth) {
        this.xml = xml;
        this.dice = dice;
        this.birth = birth;
    }

    String created() {
        return Math.max(1985, birth.year()) + "-05-02";
    }

    boolean sometimes() {
        return dice.chance(0.4);
    }

    String digits(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(dice.between(0, 9));
        }
        return text.toString();
    }

    /** Of some of the old, that they died; of some others, that they left: they are asked for all the same. */
    void status() {
        boolean died = birth.year() < 1945 && sometimes();
        if (died || dice.chance(0.02)) {
            xml.open("HistoriekStatus").open("Status", "DatumBegin", birth.date(died ? 72 : 26));
            xml.leaf("Code", died ? "99990" : "992");
            xml.leaf("Omschrijving", died ? "Overleden" : "Afgeschreven naar het buitenland");
            xml.close("Status").close("HistoriekStatus");
        }
    }

    void managers() {
        xml.open("HistoriekBeheerder");
        int count = dice.between(1, 4);
        for (int nth = 0; nth < count; nth++) {
            xml.open("Beheerder", "DatumBegin", later(count - nth));
            place();
            xml.open("Fusie").leaf("Code", "0").leaf("Omschrijving", "NEEN").close("Fusie");
            xml.open("Taalregime")
                    .leaf("Code", "1")
                    .leaf("Omschrijving", "Nederlands of Duits")
                    .close("Taalregime");
            xml.close("Beheerder");
        }
        xml.close("HistoriekBeheerder");
        xml.open("HistoriekRegister").open("Register", "DatumBegin", birth.date());
        xml.leaf("Code", "2")
                .leaf("Omschrijving", "Bevolkingsregister")
                .close("Register")
                .close("HistoriekRegister");
    }

    void birth() {
        xml.open("HistoriekGeboorte")
                .open("Geboorte", "DatumBegin", birth.date())
                .leaf("Datum", birth.date());
        place();
        xml.leaf("Aktenummer", digits(5)).close("Geboorte").close("HistoriekGeboorte");
    }

    void civilStatus() {
        xml.open("HistoriekBurgerlijkeStaat");
        if (sometimes()) {
            xml.open("BurgerlijkeStaat", "DatumBegin", birth.date(28)).leaf("Code", "20");
            xml.leaf("Omschrijving", "Gehuwd").close("BurgerlijkeStaat");
        }
        xml.open("BurgerlijkeStaat", "DatumBegin", birth.date()).leaf("Code", "10");
        xml.leaf("Omschrijving", "Ongehuwd").close("BurgerlijkeStaat").close("HistoriekBurgerlijkeStaat");
    }

    void addresses() {
        xml.open("HistoriekAdressen").open("HistoriekHoofdverblijfplaats");
        int count = dice.between(1, 5);
        for (int nth = 0; nth < count; nth++) {
            address(later(count - nth));
        }
        xml.close("HistoriekHoofdverblijfplaats").close("HistoriekAdressen");
    }

    private void address(String since) {
        Municipality municipality = dice.pick(MUNICIPALITIES);
        xml.open("Hoofdverblijfplaats", "DatumBegin", since);
        xml.open("Straatnaam")
                .leaf("String", dice.pick(STREETS))
                .leaf("Taal", "nl")
                .close("Straatnaam");
        xml.leaf("Huisnummer", Integer.toString(dice.between(1, 180)));
        xml.open("Gemeentenaam")
                .leaf("String", municipality.name())
                .leaf("Taal", "nl")
                .close("Gemeentenaam");
        xml.open("Land").leaf("String", "BELGIE").leaf("Taal", "nl").close("Land");
        xml.leaf("Postcode", municipality.postcode()).leaf("NISCodeLand", "150").leaf("ISOCodeLand", "BEL");
        xml.leaf("NISCodeGemeente", municipality.code()).close("Hoofdverblijfplaats");
    }

    void identityCards() {
        int count = dice.between(0, 3);
        if (count == 0) {
            return;
        }
        xml.open("HistoriekIdentiteitsbewijs");
        for (int nth = 0; nth < count; nth++) {
            xml.open("Identiteitsbewijs", "DatumBegin", later(count - nth));
            xml.open("Type")
                    .leaf("Code", "0071")
                    .leaf("Omschrijving", "Elektronische identiteitskaart")
                    .close("Type");
            xml.leaf("Nummer", digits(12));
            place();
            xml.close("Identiteitsbewijs");
        }
        xml.close("HistoriekIdentiteitsbewijs");
    }

    void place() {
        Municipality municipality = dice.pick(MUNICIPALITIES);
        xml.open("Plaats").open("Gemeente");
        xml.leaf("NISCode", municipality.code())
                .leaf("Naam", municipality.name())
                .close("Gemeente");
        xml.open("Land")
                .leaf("NISCode", "150")
                .leaf("ISOCode", "BEL")
                .leaf("Naam", "BELGIE")
                .close("Land");
        xml.close("Plaats");
    }

    private String later(int times) {
        return birth.date(times * dice.between(2, 4));
    }
}
