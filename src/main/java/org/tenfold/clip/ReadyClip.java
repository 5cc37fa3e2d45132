package org.tenfold.clip;

import java.nio.file.Path;
import org.tenfold.media.FilmProperties;
import org.tenfold.movie.Movie;

/** A clip that was cut elsewhere, as a row of a list names it and its file turned out to be. */
record ReadyClip(long line, Path file, FilmProperties properties, Movie movie, ClipProposal wish) {}
