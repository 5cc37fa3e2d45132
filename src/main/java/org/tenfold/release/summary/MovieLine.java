package org.tenfold.release.summary;

import org.jspecify.annotations.Nullable;

/**
 * A movie that clips of a release were cut from.
 *
 * @param credit whom to name beside it; may be empty
 * @param rights by which right the lab cuts it, in its own words; may be empty
 * @param sha256 of the movie's file
 */
public record MovieLine(
    String title, @Nullable Integer year, String credit, String rights, String sha256, int clips) {}
