package org.tenfold.clip.external;

import java.nio.file.Path;
import org.tenfold.clip.ClipProposal;
import org.tenfold.movie.Movie;

/** A clip that was cut elsewhere, as a row of a list names it. */
record ExternalClip(long line, Path file, Movie movie, ClipProposal wish) {}
