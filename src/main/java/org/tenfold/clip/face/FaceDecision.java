package org.tenfold.clip.face;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.face.FaceChoices;

/**
 * What somebody decided about a clip's faces.
 *
 * @param number among the clip's, from 1
 * @param frames that are dropped or kept
 * @param spot where the chosen person is
 * @param undone the number of the decision that no longer holds
 * @param who name of the person who decided
 */
public record FaceDecision(
    ClipId clip,
    int number,
    Kind kind,
    Set<Integer> frames,
    Optional<FaceChoices.Spot> spot,
    Optional<Integer> undone,
    PersonId by,
    String who,
    Instant at) {
  /** Stored by name. */
  public enum Kind {
    /** The clip is about another person. */
    SUBJECT,
    /** Frames are not used. */
    DROP,
    /** Frames are used, whatever was said or measured before. */
    KEEP,
    /** All is right as it is; nobody need look again. */
    FINE,
    /** An earlier decision no longer holds. */
    UNDO
  }

  /** Those that hold, in their order. */
  public static List<FaceDecision> inForce(List<FaceDecision> all) {
    Set<Integer> undone =
        all.stream().flatMap(one -> one.undone().stream()).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> one.kind() != Kind.UNDO && !undone.contains(one.number()))
        .toList();
  }

  /**
   * What they come to: of two about the same frame the later holds, and none about another person.
   */
  public static FaceChoices choices(List<FaceDecision> all) {
    Optional<FaceChoices.Spot> subject = Optional.empty();
    Set<Integer> dropped = new TreeSet<>();
    Set<Integer> kept = new TreeSet<>();
    for (FaceDecision one : inForce(all)) {
      switch (one.kind()) {
        case SUBJECT -> {
          subject = one.spot();
          dropped.clear(); // they were about somebody else's face
          kept.clear();
        }
        case DROP -> {
          dropped.addAll(one.frames());
          kept.removeAll(new HashSet<>(one.frames()));
        }
        case KEEP -> {
          kept.addAll(one.frames());
          dropped.removeAll(new HashSet<>(one.frames()));
        }
        case FINE, UNDO -> {
          // says nothing about pictures
        }
      }
    }
    return new FaceChoices(subject, dropped, kept);
  }

  /** Whether somebody said that all is right, and nobody changed anything since. */
  public static boolean settled(List<FaceDecision> all) {
    List<FaceDecision> holding = inForce(all);
    return !holding.isEmpty() && holding.getLast().kind() == Kind.FINE;
  }

  /** Those that say something about pictures. */
  public static List<FaceDecision> aboutPictures(List<FaceDecision> all) {
    List<FaceDecision> holding = new ArrayList<>(inForce(all));
    holding.removeIf(one -> one.kind() == Kind.FINE);
    return List.copyOf(holding);
  }
}
