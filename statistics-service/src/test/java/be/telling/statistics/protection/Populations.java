package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Definition;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.counts.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Random but repeatable staff, counted person by person as the register side would. */
public final class Populations {
    public static final Definition DEFINITION = new Definition(
            "vl-2016",
            "1",
            new Text("Buitenlandse herkomst (2016)", "Foreign origin (2016)"),
            List.of(
                    new Category("EU", new Text("Herkomst binnen de EU", "Origin in the EU"), true),
                    new Category("NEU", new Text("Herkomst buiten de EU", "Origin outside the EU"), true),
                    new Category("BE", new Text("Belgische herkomst", "Belgian origin"), false),
                    new Category("_U", new Text("Onbekend", "Unknown"), false)));

    /** The list of somebody who knows all on it but one. */
    static final String CRAFTED = "OVO000199";

    private final Random random;
    private final SortedMap<CellKey, Long> cells = new TreeMap<>();
    private final List<Domain> domains = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private long persons;

    private Populations(long seed) {
        random = new Random(seed);
    }

    /** A whole government of skewed organisation sizes; about one in nine persons of foreign origin. */
    public static RawCounts random(long seed, int organisations, int domains, int staff) {
        Populations population = new Populations(seed);
        for (int d = 0; d < domains; d++) {
            population.domain("D%02d".formatted(d + 1));
        }
        double[] weights = new double[organisations];
        double sum = 0;
        for (int i = 0; i < organisations; i++) {
            weights[i] = Math.exp(population.random.nextGaussian() * 1.3);
            sum += weights[i];
        }
        for (int i = 0; i < organisations; i++) {
            String code = "OVO%06d".formatted(101 + i);
            population.organisation(code, "D%02d".formatted(i % domains + 1));
            population.staff(code, (int) Math.round(staff * weights[i] / sum));
        }
        return population.counts("2025");
    }

    /** Organisations of exactly these sizes, in the domains named beside them. */
    public static RawCounts of(String round, Object... codesDomainsAndSizes) {
        Populations population = new Populations(7);
        for (int i = 0; i < codesDomainsAndSizes.length; i += 3) {
            String domain = (String) codesDomainsAndSizes[i + 1];
            if (population.domains.stream().noneMatch(d -> d.code().equals(domain))) {
                population.domain(domain);
            }
            population.organisation((String) codesDomainsAndSizes[i], domain);
            population.staff((String) codesDomainsAndSizes[i], (int) codesDomainsAndSizes[i + 2]);
        }
        return population.counts(round);
    }

    /**
     * What a protection must fear: tiny organisations, such at the edge of the minimum size, of one sex, without any attribute
     * known, all of one origin, alone in their domain.
     */
    public static RawCounts nasty(long seed, int organisations, int domains) {
        Populations population = new Populations(seed);
        for (int d = 0; d < domains; d++) {
            population.domain("D%02d".formatted(d + 1));
        }
        int[] sizes = {0, 1, 3, 10, 24, 25, 26, 31, 40, 60, 60, 130, 400, 1_500};
        for (int i = 0; i < organisations; i++) {
            String code = "OVO%06d".formatted(101 + i);
            int domain = i < domains ? i : population.random.nextInt(domains);
            population.organisation(code, "D%02d".formatted(domain + 1));
            population.oddStaff(code, sizes[population.random.nextInt(sizes.length)]);
        }
        return population.counts("2025");
    }

    /**
     * A small government that an attacker knows nothing of, and in it his own list, of which he knows all but one.
     *
     * @param size how many are on the list, the one that he doesn't know among them if there is one
     * @param known how many of these are of origin outside the EU, as far as he knows them; all others are Belgian
     * @param target the origin of the one that he doesn't know; empty if he isn't on the list
     */
    static RawCounts crafted(long seed, int size, int known, String target) {
        Populations population = new Populations(seed);
        int[] sizes = {60, 150, 45, 90, 120};
        for (int i = 0; i < sizes.length; i++) {
            if (i < 2) {
                population.domain("D%02d".formatted(i + 1));
            }
            population.organisation("OVO%06d".formatted(101 + i), "D%02d".formatted(i % 2 + 1));
            population.staff("OVO%06d".formatted(101 + i), sizes[i]);
        }
        population.organisation(CRAFTED, "D01");
        for (int i = 0; i < size; i++) {
            boolean last = i == size - 1 && !target.isEmpty();
            population.person(CRAFTED, last ? target : i < known ? "NEU" : "BE");
        }
        return population.counts("crafted");
    }

    private void person(String code, String origin) {
        for (String place : List.of(code, organisations.getLast().domain(), CellKey.TOTAL)) {
            cells.merge(Cells.base(place, origin), 1L, Long::sum);
        }
        for (Attribute attribute : Attribute.values()) {
            String value =
                    attribute.codes().get(random.nextInt(attribute.codes().size() - 1));
            for (String place : List.of(code, organisations.getLast().domain(), CellKey.TOTAL)) {
                cells.merge(Cells.of(place, attribute, value, origin), 1L, Long::sum);
            }
        }
        persons++;
    }

    private void oddStaff(String code, int size) {
        String domain = organisations.getLast().domain();
        int foreign = new int[] {0, 1, 5, 12, 40, 100}[random.nextInt(6)];
        List<String> places = List.of(code, domain, CellKey.TOTAL);
        List<Integer> only = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            int mode = random.nextInt(4);
            only.add(
                    mode == 0
                            ? random.nextInt(attribute.codes().size())
                            : mode == 1 ? attribute.codes().size() - 1 : -1);
        }
        for (int i = 0; i < size; i++) {
            int draw = random.nextInt(100);
            String origin = draw < foreign ? draw % 3 == 0 ? "EU" : "NEU" : draw == 99 ? "_U" : "BE";
            for (String place : places) {
                cells.merge(Cells.base(place, origin), 1L, Long::sum);
            }
            for (Attribute attribute : Attribute.values()) {
                int fixed = only.get(attribute.ordinal());
                String value = attribute
                        .codes()
                        .get(
                                fixed >= 0
                                        ? fixed
                                        : random.nextInt(attribute.codes().size()));
                for (String place : places) {
                    cells.merge(Cells.of(place, attribute, value, origin), 1L, Long::sum);
                }
            }
            persons++;
        }
    }

    private void domain(String code) {
        domains.add(new Domain(code, new Text("Domein " + code, "Domain " + code)));
    }

    private void organisation(String code, String domain) {
        organisations.add(
                new Organisation(code, new Text("Organisatie " + code, "Organisation " + code), domain, true));
    }

    private void staff(String code, int size) {
        String domain = organisations.getLast().domain();
        double foreign = 0.02 + random.nextDouble() * 0.2;
        for (int i = 0; i < size; i++) {
            double draw = random.nextDouble();
            String origin = draw < foreign / 2 ? "EU" : draw < foreign ? "NEU" : draw < foreign + 0.02 ? "_U" : "BE";
            for (String place : List.of(code, domain, CellKey.TOTAL)) {
                cells.merge(Cells.base(place, origin), 1L, Long::sum);
            }
            for (Attribute attribute : Attribute.values()) {
                List<String> values = attribute.codes();
                // The last value is "unknown": rare, as on real lists.
                String value =
                        random.nextInt(50) == 0 ? values.getLast() : values.get(random.nextInt(values.size() - 1));
                for (String place : List.of(code, domain, CellKey.TOTAL)) {
                    cells.merge(Cells.of(place, attribute, value, origin), 1L, Long::sum);
                }
            }
            persons++;
        }
    }

    private RawCounts counts(String round) {
        return new RawCounts(
                round, LocalDate.of(2025, 12, 31), DEFINITION, persons, persons + 17, domains, organisations, cells);
    }
}
