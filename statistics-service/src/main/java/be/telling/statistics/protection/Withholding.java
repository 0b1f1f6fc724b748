package be.telling.statistics.protection;

import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the places that are not shown themselves: the small ones, and as many larger ones beside them as it takes that
 * no small one can be had by subtracting what is shown. Places without anybody hide nobody: everyone knows that an
 * organisation without staff counts zero.
 */
final class Withholding {
    private static final int FEWEST = 2;

    private final RawCounts counts;
    private final int minimumSize;
    private final Map<String, Long> heads = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();

    private Withholding(RawCounts counts, int minimumSize) {
        this.counts = counts;
        this.minimumSize = minimumSize;
        counts.organisations().forEach(o -> heads.put(o.code(), counts.headCount(o.code())));
        counts.domains().forEach(d -> heads.put(d.code(), counts.headCount(d.code())));
    }

    /** The codes of organisations and domains to withhold; the total itself must have the minimum size. */
    static Set<String> choose(RawCounts counts, int minimumSize) {
        Withholding withholding = new Withholding(counts, minimumSize);
        for (Domain domain : counts.domains()) {
            withholding.among(withholding.organisations(domain.code()));
        }
        withholding.domains();
        return withholding.withheld;
    }

    private void domains() {
        List<String> codes = counts.domains().stream().map(Domain::code).toList();
        among(codes);
        for (String domain : codes) {
            List<String> staffed = staffed(organisations(domain));
            // A domain that is only shown as its complete organisations could be added up again.
            if (head(domain) > 0
                    && withheld.contains(domain)
                    && staffed.stream().noneMatch(withheld::contains)) {
                withheld.add(staffed.getFirst());
            }
        }
    }

    /** Withholds the small ones of these siblings, and then the next smallest until the withheld ones hide each other. */
    private void among(List<String> siblings) {
        siblings.stream().filter(code -> head(code) < minimumSize).forEach(withheld::add);
        List<String> bySize = staffed(siblings);
        List<String> hidden =
                new ArrayList<>(bySize.stream().filter(withheld::contains).toList());
        if (hidden.isEmpty()) {
            return;
        }
        for (String next : bySize) {
            long together = hidden.stream().mapToLong(this::head).sum();
            if (hidden.size() >= FEWEST && together >= minimumSize) {
                return;
            }
            if (withheld.add(next)) {
                hidden.add(next);
            }
        }
    }

    private List<String> organisations(String domain) {
        return counts.organisationsOf(domain).stream().map(Organisation::code).toList();
    }

    private List<String> staffed(List<String> codes) {
        return codes.stream()
                .filter(code -> head(code) > 0)
                .sorted(Comparator.comparingLong(this::head).thenComparing(code -> code))
                .toList();
    }

    private long head(String code) {
        return heads.getOrDefault(code, 0L);
    }
}
