package org.tenfold.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;

/**
 * A clip with what one source says of it. Of an imported clip only name and votes are sure.
 *
 * @param number its place in the source's order, and its name in exports; unique in the source
 * @param clip where it can be seen; absent when it was imported
 * @param movie the movie it comes from, by which the bootstrap draws
 * @param seconds how long it lasts
 * @param estimate what its collector thought; no vote
 */
public record JudgedClip(
    int number,
    String name,
    Optional<ClipId> clip,
    Optional<EntityRef> movie,
    Optional<EntityRef> collector,
    OptionalDouble seconds,
    Optional<Label> estimate,
    VoteCounts votes) {

  public JudgedClip withVotes(VoteCounts now) {
    return new JudgedClip(number, name, clip, movie, collector, seconds, estimate, now);
  }

  /** What is drawn together in the bootstrap: the movie, or the clip alone where none is known. */
  public String cluster() {
    return movie.map(EntityRef::key).orElse("clip " + number);
  }
}
