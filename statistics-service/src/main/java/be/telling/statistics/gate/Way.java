package be.telling.statistics.gate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where persons were at each of some releases: in an organisation, or in none. */
final class Way {
    /** In no organisation, so not counted. */
    static final String NOWHERE = "";

    private final String[] organisations;

    private Way(String[] organisations) {
        this.organisations = organisations;
    }

    static Way nowhere(int releases) {
        String[] organisations = new String[releases];
        Arrays.fill(organisations, NOWHERE);
        return new Way(organisations);
    }

    /** The same, and at this release there. */
    Way with(int release, String organisation) {
        String[] more = organisations.clone();
        more[release] = organisation;
        return new Way(more);
    }

    /** The same, and wherever another way leads at releases where this one leads nowhere. */
    Way and(Way other) {
        String[] more = organisations.clone();
        for (int release = 0; release < more.length; release++) {
            more[release] = leadsTo(release) ? more[release] : other.organisations[release];
        }
        return new Way(more);
    }

    String at(int release) {
        return organisations[release];
    }

    boolean leadsTo(int release) {
        return !organisations[release].equals(NOWHERE);
    }

    /** The releases that count them, in order. */
    int[] releases() {
        return IntStream.range(0, organisations.length).filter(this::leadsTo).toArray();
    }
}
