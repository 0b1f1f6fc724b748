package be.telling.statistics.release;

import be.telling.statistics.counts.CountsArchive.Taken;
import java.time.LocalDate;
import java.util.List;

/** A built release that nobody decided about yet: what it was built of and every byte of it. */
record Candidate(
        String round, LocalDate referenceDate, Taken builtOf, DisclosureReport report, List<Document> documents) {}
