package be.telling.simulator.soap;

import be.telling.simulator.population.Country;
import be.telling.simulator.population.Dice;
import be.telling.simulator.population.FiliationEntry;
import be.telling.simulator.population.Mention;
import be.telling.simulator.population.NationalityEntry;
import be.telling.simulator.population.NationalityHistory;
import be.telling.simulator.population.Person;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Resident;
import be.telling.simulator.population.Sex;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a HistoriekPersoon as full as real ones are: beside what a count needs there are names, addresses, papers, and
 * a household's reference person, whose number is no parent's just because it stands there.
 */
final class PersonWriter {

    private static final Map<String, String> FILIATIONS = Map.ofEntries(
            Map.entry("00", "Kind"),
            Map.entry("02", "Niet erkend kind"),
            Map.entry("05", "Gewettigd door adoptie"),
            Map.entry("08", "Onbekende afstamming"),
            Map.entry("09", "Onbepaalde afstamming"),
            Map.entry("10", "Kind"),
            Map.entry("11", "Kind"),
            Map.entry("12", "Kind"),
            Map.entry("13", "Erkend kind"),
            Map.entry("15", "Geadopteerd kind"),
            Map.entry("16", "Vondeling"),
            Map.entry("20", "Afstamming van vaderszijde door erkenning"),
            Map.entry("24", "Herroeping adoptie"));

    private final long seed;

    PersonWriter(long seed) {
        this.seed = seed;
    }

    void write(XmlText xml, Resident resident) {
        Person person = resident.person();
        var surroundings = new Surroundings(xml, new Dice(seed, "surroundings", resident.identity()), person.birth());
        String name = surname(resident, person);
        xml.open("HistoriekPersoon", "DatumCreatie", surroundings.created(), "DatumModificatie", "2019-03-14");
        xml.leaf("INSZ", resident.number().digits());
        xml.open("HistoriekNaam").open("Naam", "DatumBegin", person.birth().date());
        names(xml, name, resident, person);
        xml.close("Naam").close("HistoriekNaam");
        xml.open("HistoriekGeslacht");
        sex(xml, person.sex().code());
        xml.close("HistoriekGeslacht");
        surroundings.status();
        surroundings.managers();
        nationalities(xml, person.nationality(), surroundings);
        surroundings.birth();
        surroundings.civilStatus();
        surroundings.addresses();
        filiations(xml, resident, surroundings);
        if (surroundings.sometimes()) {
            referencePerson(xml, resident);
        }
        surroundings.identityCards();
        xml.close("HistoriekPersoon");
    }

    private static void nationalities(XmlText xml, NationalityHistory history, Surroundings surroundings) {
        if (history.shown().isEmpty()) {
            if (surroundings.sometimes()) {
                xml.open("HistoriekNationaliteit").close("HistoriekNationaliteit");
            }
            return;
        }
        xml.open("HistoriekNationaliteit");
        for (NationalityEntry entry : history.shown()) {
            xml.open(
                    "Nationaliteit",
                    "DatumBegin",
                    Objects.requireNonNullElse(entry.begin(), ""),
                    "DatumEinde",
                    Objects.requireNonNullElse(entry.end(), ""));
            Country country = Country.of(entry.code());
            xml.leaf("Code", entry.code()).leaf("Omschrijving", country == null ? "Andere" : country.name());
            xml.close("Nationaliteit");
        }
        xml.close("HistoriekNationaliteit");
    }

    private void filiations(XmlText xml, Resident resident, Surroundings surroundings) {
        List<FiliationEntry> entries = resident.person().filiation();
        if (entries.isEmpty()) {
            return;
        }
        xml.open("HistoriekAfstamming");
        for (FiliationEntry entry : entries) {
            xml.open("Afstamming", "DatumBegin", Objects.requireNonNullElse(entry.begin(), ""));
            xml.open("Type").leaf("Code", entry.type());
            xml.leaf("Omschrijving", FILIATIONS.getOrDefault(entry.type(), "Andere"))
                    .close("Type");
            if (surroundings.sometimes()) {
                surroundings.place();
                xml.leaf("Aktenummer", surroundings.digits(5));
            }
            if (!entry.parents().isEmpty()) {
                xml.open("Ouders");
                entry.parents().forEach(parent -> parent(xml, resident, parent));
                xml.close("Ouders");
            }
            xml.close("Afstamming");
        }
        xml.close("HistoriekAfstamming");
    }

    private void parent(XmlText xml, Resident resident, Mention mention) {
        xml.open("Ouder");
        switch (mention) {
            case Mention.Numbered numbered -> {
                Person parent = resident.relative(numbered.person());
                xml.leaf("INSZ", shown(resident, parent, numbered).digits());
                person(xml, surname(resident, parent), resident, parent, numbered.sexCode());
            }
            case Mention.Fictitious fictitious -> {
                xml.leaf("INSZ", "IsFictief", flag(fictitious), fictitious.number());
                nameless(xml, fictitious.sexCode());
            }
            case Mention.Numberless numberless -> nameless(xml, numberless.sexCode());
        }
        xml.close("Ouder");
    }

    /** A boolean of XML Schema has two spellings. */
    private static String flag(Mention.Fictitious fictitious) {
        if (!fictitious.flagged()) {
            return "";
        }
        return fictitious.sexCode() == Sex.M.code() ? "1" : "true";
    }

    private static RegisterNumber shown(Resident resident, Person parent, Mention.Numbered mention) {
        return mention.byFormerNumber() ? resident.formerNumber(parent).orElseThrow() : resident.number(parent);
    }

    private void person(XmlText xml, String surname, Resident resident, Person person, int sexCode) {
        xml.open("Naam");
        names(xml, surname, resident, person);
        xml.close("Naam");
        sex(xml, sexCode);
        xml.leaf("Geboortedatum", person.birth().date());
    }

    private static void nameless(XmlText xml, int sexCode) {
        xml.open("Naam").open("Achternamen").leaf("Achternaam", "Onbekend").close("Achternamen");
        xml.close("Naam");
        sex(xml, sexCode);
    }

    private void referencePerson(XmlText xml, Resident resident) {
        Person person = resident.person();
        xml.open("HistoriekReferentiepersoon");
        xml.open("Referentiepersoon", "DatumBegin", person.birth().date());
        Person household = resident.relative(0);
        xml.leaf("INSZ", resident.number(household).digits());
        person(
                xml,
                surname(resident, household),
                resident,
                household,
                household.sex().code());
        boolean himself = household.index() == person.index();
        xml.open("Positie").leaf("Code", himself ? "01" : "12");
        xml.leaf("Omschrijving", himself ? "Referentiepersoon" : "Verwante").close("Positie");
        xml.close("Referentiepersoon").close("HistoriekReferentiepersoon");
    }

    private void names(XmlText xml, String surname, Resident resident, Person person) {
        xml.open("Achternamen").leaf("Achternaam", surname).close("Achternamen").open("Voornamen");
        var dice = new Dice(seed, "first names", resident.at(person.index()).identity());
        for (int nth = dice.between(1, 3); nth > 0; nth--) {
            xml.leaf("Voornaam", dice.pick(person.sex() == Sex.M ? Names.MEN : Names.WOMEN));
        }
        xml.close("Voornamen");
    }

    private String surname(Resident resident, Person person) {
        return new Dice(seed, "surname", resident.at(person.index()).identity()).pick(Names.FAMILIES);
    }

    private static void sex(XmlText xml, int code) {
        xml.open("Geslacht").leaf("Code", Integer.toString(code));
        xml.leaf("Omschrijving", code == 1 ? "Mannelijk" : code == 2 ? "Vrouwelijk" : "Onbekend");
        xml.close("Geslacht");
    }
}
