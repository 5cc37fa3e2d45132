package org.tenfold.clip.face;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.Sampling;

/**
 * What somebody decided about a clip's faces.
 *
 * @param number among the clip's, from 1
 * @param frames that are dropped or kept
 * @param spot where the chosen person is
 * @param undone the number of the decision that no longer holds
 * @param sampling how the clip's frames become as many as are wanted
 * @param bulk those that were made together have the same
 * @param who name of the person who decided
 */
public record FaceDecision(
    ClipId clip,
    int number,
    Kind kind,
    Set<Integer> frames,
    Optional<FaceChoices.Spot> spot,
    Optional<Integer> undone,
    Optional<Sampling> sampling,
    Optional<UUID> bulk,
    PersonId by,
    String who,
    Instant at) {
  /** One that is to be stored; it is numbered then. */
  static FaceDecision of(ClipId clip, Kind kind, PersonId by) {
    return new FaceDecision(
        clip,
        0,
        kind,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        by,
        "",
        Instant.EPOCH);
  }

  FaceDecision numbered(int other) {
    return new FaceDecision(clip, other, kind, frames, spot, undone, sampling, bulk, by, who, at);
  }

  FaceDecision about(Set<Integer> some) {
    return new FaceDecision(clip, number, kind, some, spot, undone, sampling, bulk, by, who, at);
  }

  FaceDecision at(FaceChoices.Spot place) {
    return new FaceDecision(
        clip, number, kind, frames, Optional.of(place), undone, sampling, bulk, by, who, at);
  }

  FaceDecision undoing(int other) {
    return new FaceDecision(
        clip, number, kind, frames, spot, Optional.of(other), sampling, bulk, by, who, at);
  }

  FaceDecision sampled(Sampling so) {
    return new FaceDecision(
        clip, number, kind, frames, spot, undone, Optional.of(so), bulk, by, who, at);
  }

  FaceDecision in(UUID together) {
    return new FaceDecision(
        clip, number, kind, frames, spot, undone, sampling, Optional.of(together), by, who, at);
  }

  /** Stored by name. */
  public enum Kind {
    /** The clip is about another person. */
    SUBJECT,
    /** Frames are not used. */
    DROP,
    /** Frames are used, whatever was said or measured before. */
    KEEP,
    /** Its frames become pictures otherwise than a release says. */
    SAMPLING,
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
    Optional<Sampling> sampling = Optional.empty();
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
        case SAMPLING -> sampling = one.sampling();
        case FINE, UNDO -> {
          // says nothing about pictures
        }
      }
    }
    return new FaceChoices(subject, dropped, kept, sampling);
  }

  /** Whether somebody said that all is right, and nobody changed whom or what is seen since. */
  public static boolean settled(List<FaceDecision> all) {
    List<FaceDecision> holding =
        inForce(all).stream().filter(one -> one.kind() != Kind.SAMPLING).toList();
    return !holding.isEmpty() && holding.getLast().kind() == Kind.FINE;
  }

  /** Those that say something about pictures. */
  public static List<FaceDecision> aboutPictures(List<FaceDecision> all) {
    List<FaceDecision> holding = new ArrayList<>(inForce(all));
    holding.removeIf(one -> one.kind() == Kind.FINE);
    return List.copyOf(holding);
  }
}
