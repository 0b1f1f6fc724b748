package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.gate.Bundles.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The kinds of persons that releases count: of each organisation those who were there in some releases, one after the other, those
 * who went elsewhere once, and those who got another value of an attribute once. There are more kinds than these, but a walk needs
 * only as many as move every count: of a long series it has those who were there as briefly and as long as possible.
 */
final class Histories {
    /** So many releases have few enough kinds to know them all. */
    private static final int SHORT = 2;

    private static final int NEVER = -1;

    private final Bundles bundles = new Bundles();

    void add(Edition edition, Map<CellKey, Integer> numbers) {
        bundles.add(edition, numbers);
    }

    void link(int earlier, int later, Link link) {
        bundles.tie(earlier, later, link);
    }

    void balance(Balance balance) {
        bundles.balance(balance);
    }

    Optional<Link> link(int earlier, int later) {
        return bundles.link(earlier, later);
    }

    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (int first = 0; first < bundles.releases(); first++) {
            for (String organisation : bundles.chains(first).keySet()) {
                stay(nowhere().with(first, organisation), first, kinds::add);
            }
        }
        for (Tie tie : bundles.ties()) {
            if (tie.later() > tie.earlier() + 1) {
                comeBack(tie, kinds::add);
            }
            if (!toldStepByStep(tie)) {
                goElsewhere(tie, kinds::add);
            }
        }
        return kinds;
    }

    /** Those who were there so long and no longer, and then those who stayed on. */
    private void stay(Way way, int last, Consumer<Kind> kinds) {
        alike(way, NEVER, kinds);
        for (String next : after(last, way.at(last))) {
            stay(way.with(last + 1, next), last + 1, kinds);
        }
    }

    /** Those whom two releases count, and none between them. */
    private void comeBack(Tie tie, Consumer<Kind> kinds) {
        for (String organisation : bundles.chains(tie.earlier()).keySet()) {
            for (String later : became(tie.later(), organisation, Optional.of(tie.link()))) {
                alike(nowhere().with(tie.earlier(), organisation).with(tie.later(), later), NEVER, kinds);
            }
        }
    }

    /** Those who went to another organisation between two releases; who did it twice is not thought of. */
    private void goElsewhere(Tie tie, Consumer<Kind> kinds) {
        Transfers transfers = new Transfers(
                bundles.chains(tie.earlier()),
                bundles.chains(tie.later()),
                tie.link(),
                bundles.ties().size());
        for (String from : bundles.chains(tie.earlier()).keySet()) {
            Way then = nowhere().with(tie.earlier(), from);
            Way ever = sinceEver(then, tie.earlier());
            for (String to : transfers.from(from)) {
                Way now = nowhere().with(tie.later(), to);
                Way on = stayingOn(now, tie.later());
                boolean wasBefore = ever != then;
                boolean staysOn = on != now;
                alike(then.and(now), tie.later(), kinds);
                if (wasBefore && (!staysOn || isShort())) {
                    alike(ever.and(now), tie.later(), kinds);
                }
                if (staysOn && (!wasBefore || isShort())) {
                    alike(then.and(on), tie.later(), kinds);
                }
                if (wasBefore && staysOn) {
                    alike(ever.and(on), tie.later(), kinds);
                }
            }
        }
    }

    private boolean isShort() {
        return bundles.releases() <= SHORT;
    }

    private Way nowhere() {
        return Way.nowhere(bundles.releases());
    }

    /** Whether what happened between two releases is known for each step between them, too. */
    private boolean toldStepByStep(Tie tie) {
        boolean told = tie.later() > tie.earlier() + 1;
        for (int at = tie.earlier(); at < tie.later(); at++) {
            told &= bundles.link(at, at + 1).isPresent();
        }
        return told;
    }

    private Way sinceEver(Way way, int first) {
        Way longer = way;
        for (int at = first; at > 0; at--) {
            List<String> before = before(at, longer.at(at));
            if (before.isEmpty()) {
                break;
            }
            longer = longer.with(at - 1, before.getFirst());
        }
        return longer;
    }

    private Way stayingOn(Way way, int last) {
        Way longer = way;
        for (int at = last; at < bundles.releases() - 1; at++) {
            List<String> after = after(at, longer.at(at));
            if (after.isEmpty()) {
                break;
            }
            longer = longer.with(at + 1, after.getFirst());
        }
        return longer;
    }

    /** What an organisation is at the next release: itself, or what it became. */
    private List<String> after(int release, String organisation) {
        return release + 1 < bundles.releases()
                ? became(release + 1, organisation, bundles.link(release, release + 1))
                : List.of();
    }

    private List<String> became(int later, String organisation, Optional<Link> link) {
        return bundles.chains(later).containsKey(organisation)
                ? List.of(organisation)
                : known(later, link.map(known -> known.after(organisation)));
    }

    /** What an organisation was at the release before. */
    private List<String> before(int release, String organisation) {
        return bundles.chains(release - 1).containsKey(organisation)
                ? List.of(organisation)
                : known(release - 1, bundles.link(release - 1, release).map(link -> link.before(organisation)));
    }

    private List<String> known(int release, Optional<List<String>> organisations) {
        return organisations.orElse(List.of()).stream()
                .filter(bundles.chains(release)::containsKey)
                .toList();
    }

    /**
     * Those who kept all their values, and for each attribute those who got another value of it.
     *
     * @param gone the release at which they were in another organisation first; {@link #NEVER} if never
     */
    private void alike(Way way, int gone, Consumer<Kind> kinds) {
        int[] releases = way.releases();
        int[] always = bundles.of(way, Dimension.TOTAL, CellKey.TOTAL, CellKey.TOTAL, 0);
        List<Dimension> attributes = new ArrayList<>();
        List<int[][]> kept = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> values = bundles.values(releases[0], dimension);
            if (dimension != Dimension.TOTAL && !values.isEmpty()) {
                attributes.add(dimension);
                kept.add(values.stream()
                        .map(value -> bundles.of(way, dimension, value, value, 0))
                        .toArray(int[][]::new));
            }
        }
        kinds.accept(new Kind(always, kept.toArray(int[][][]::new)));
        for (int i = 1; i < releases.length; i++) {
            boolean thoughtOf = isShort() || (gone == NEVER ? briefOrLong(way, releases, i) : gone == releases[i]);
            for (int attribute = 0; thoughtOf && attribute < attributes.size(); attribute++) {
                int[][] others = changed(way, attributes.get(attribute), releases[i - 1], releases[i]);
                if (others.length > 0) {
                    int[][][] choices = kept.toArray(int[][][]::new);
                    choices[attribute] = others;
                    kinds.accept(new Kind(always, choices));
                }
            }
        }
    }

    /** Whether a way begins just before a step of it or as early as possible, and ends just after it or as late as possible. */
    private boolean briefOrLong(Way way, int[] releases, int step) {
        int first = releases[0];
        int last = releases[releases.length - 1];
        return (step == 1 || first == 0 || before(first, way.at(first)).isEmpty())
                && (step == releases.length - 1 || after(last, way.at(last)).isEmpty());
    }

    /** The groups of those who got another value between two releases; none of them if nobody can have. */
    private int[][] changed(Way way, Dimension dimension, int earlier, int later) {
        List<String> then = bundles.chain(earlier, way.at(earlier));
        List<String> now = bundles.chain(later, way.at(later));
        Optional<Link> known = bundles.link(earlier, later);
        String place = Transfers.common(then, now);
        // Who went to another domain and got another value at the same time is one too many to think of.
        if (known.isEmpty()
                || then.size() > 1 && place.equals(CellKey.TOTAL)
                || !known.get().changes(then, now, dimension)) {
            return new int[0][];
        }
        Link link = known.get();
        List<String> values = bundles.values(way.releases()[0], dimension);
        List<int[]> found = new ArrayList<>();
        for (String before : values) {
            for (String after : values) {
                if (!before.equals(after)
                        && link.someLeft(HeadCounts.group(place, dimension, before))
                        && link.someJoined(HeadCounts.group(place, dimension, after))) {
                    found.add(bundles.of(way, dimension, before, after, later));
                }
            }
        }
        return found.toArray(int[][]::new);
    }
}
