package org.tenfold.movie;

import java.util.Map;

/** A later module's word on how many clips each film has given: the list of films shows it. */
public interface PlacesTaken {
  /** Clips of each film that count against its limit; films without any are left out. */
  Map<MovieId, Integer> placesTaken();
}
