package org.tenfold.dfew;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a clip is from, as far as it is known. Names of movies and persons count for the whole set;
 * that of a scene within its movie.
 *
 * @param person who is seen; the same name is the same person, whatever the movie
 */
public record ClipOrigin(
    Optional<String> movie, Optional<String> person, Optional<String> scene, Optional<Span> span) {
  public static final ClipOrigin UNKNOWN =
      new ClipOrigin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** In the time of the movie, in microseconds; the end is the first instant after it. */
  public record Span(long startMicros, long endMicros) {}

  /** Of a clip of which only the movie is known. */
  public static ClipOrigin ofMovie(String movie) {
    return new ClipOrigin(Optional.of(movie), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public ClipOrigin of(Optional<String> person) {
    return new ClipOrigin(movie, person, scene, span);
  }

  /** Clips that share one of these are on one side where movies are kept apart. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(2);
    movie.ifPresent(name -> keys.add("movie " + name));
    person.ifPresent(name -> keys.add("person " + name));
    return keys;
  }
}
