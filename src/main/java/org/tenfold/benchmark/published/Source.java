package org.tenfold.benchmark.published;

/**
 * Where a number was read.
 *
 * @param year of the publication
 * @param venue or where it is found
 */
public record Source(String authors, String title, int year, String venue, Kind kind) {
  /** What was read of it. */
  public enum Kind {
    PAPER,
    /** The paper's abstract alone. */
    ABSTRACT,
    /** Not known to be reviewed. */
    PREPRINT,
    /** The page of a repository. */
    README,
    SLIDES,
    /** Others' notes on it, or a draft. */
    NOTES
  }

  public Source {
    Checks.year(year);
  }
}
