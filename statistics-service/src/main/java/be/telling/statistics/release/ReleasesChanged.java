package be.telling.statistics.release;

/** Something became public, or was withdrawn: whoever keeps answers ready has to make them anew. */
public record ReleasesChanged() {}
