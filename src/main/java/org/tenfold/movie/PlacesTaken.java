package org.tenfold.movie;

import java.util.Map;

/** A later module's word on how many clips each movie has given: the list of movies shows it. */
public interface PlacesTaken {
  /** Clips of each movie that count against its limit; movies without any are left out. */
  Map<MovieId, Integer> placesTaken();
}
