package be.telling.lookup.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can still come of criteria that are walked in order: the first yes decides; without one it is the rest if all
 * are no, and undecided if any is unknown. They are taken to be independent of each other.
 */
final class Outlook {

    private final List<Prospect> prospects;
    private final Set<String> possible;
    private final boolean[] matters;

    Outlook(List<Prospect> prospects, String rest, String undecided) {
        this.prospects = prospects;
        this.matters = new boolean[prospects.size()];

        // From each place on: what can come of it if all before were no, or if some were unknown.
        List<Set<String>> afterNo = new ArrayList<>(Collections.nCopies(prospects.size() + 1, Set.of(rest)));
        List<Set<String>> afterUnknown = new ArrayList<>(Collections.nCopies(prospects.size() + 1, Set.of(undecided)));
        boolean[] restCanBeNo = new boolean[prospects.size() + 1];
        restCanBeNo[prospects.size()] = true;
        for (int n = prospects.size() - 1; n >= 0; n--) {
            Prospect prospect = prospects.get(n);
            Set<String> no = new HashSet<>(prospect.categories());
            Set<String> unknown = new HashSet<>(prospect.categories());
            if (prospect.canBeNo()) {
                no.addAll(afterNo.get(n + 1));
            }
            if (prospect.canBeUnknown()) {
                no.addAll(afterUnknown.get(n + 1));
            }
            if (prospect.canBeNo() || prospect.canBeUnknown()) {
                unknown.addAll(afterUnknown.get(n + 1));
            }
            afterNo.set(n, no);
            afterUnknown.set(n, unknown);
            restCanBeNo[n] = prospect.canBeNo() && restCanBeNo[n + 1];
        }
        possible = Set.copyOf(afterNo.getFirst());

        boolean allNo = true;
        boolean someUnknown = false;
        for (int n = 0; n < prospects.size(); n++) {
            Prospect prospect = prospects.get(n);
            boolean noOrUnknown = allNo && restCanBeNo[n + 1] && !rest.equals(undecided);
            matters[n] = (allNo && differs(prospect, afterNo.get(n + 1), afterUnknown.get(n + 1)))
                    || (someUnknown && differs(prospect, afterUnknown.get(n + 1), afterUnknown.get(n + 1)))
                    || (noOrUnknown && prospect.canBeNo() && prospect.canBeUnknown());
            someUnknown = (someUnknown && (prospect.canBeNo() || prospect.canBeUnknown()))
                    || (allNo && prospect.canBeUnknown());
            allNo = allNo && prospect.canBeNo();
        }
    }

    /** The categories that can still come out. */
    Set<String> possible() {
        return possible;
    }

    /** Whether it is open how this criterion is answered, and can make a difference. */
    boolean matters(int n) {
        return matters[n] && prospects.get(n).isOpen();
    }

    /** Whether a yes gives another category than another yes, or than what can come after no yes. */
    private static boolean differs(Prospect prospect, Set<String> ifNo, Set<String> ifUnknown) {
        Set<String> ifYes = prospect.categories();
        return ifYes.size() > 1
                || (!ifYes.isEmpty()
                        && ((prospect.canBeNo() && !ifNo.equals(ifYes))
                                || (prospect.canBeUnknown() && !ifUnknown.equals(ifYes))));
    }
}
