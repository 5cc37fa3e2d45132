package org.tenfold.release.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.tenfold.face.UsefulFrames;
import org.tenfold.release.ReleasedClip;

/**
 * What became of the clips from one release to another. Clips are the same when they have the same
 * number, which is given once and for all. Pure.
 *
 * @param changes of the clips that differ, by number
 * @param same clips that are in both with the same votes, label, pictures and fold
 */
public record ReleaseDiff(List<Change> changes, int same) {
  public ReleaseDiff {
    changes = List.copyOf(changes);
  }

  /**
   * What happened to a clip; the first that holds, as the later ones follow from it or are less.
   */
  public enum Kind {
    ADDED,
    REMOVED,
    /** Another label, or none instead of one, or one instead of none. */
    RELABELLED,
    /** The same label by other votes. */
    OTHER_VOTES,
    /** Other bytes under the same number: it was cut anew. */
    OTHER_CLIP,
    /** Other pictures, or another verdict on its faces. */
    OTHER_FACES,
    /** The test part of another fold, where both releases have their folds. */
    OTHER_FOLD
  }

  /** A clip in both releases, or in one of them; never in none. */
  public sealed interface Change {
    Kind kind();

    int number();

    /** As it was, or as it is where it was not there before. */
    ReleasedClip earliest();

    /** As it is, or as it was where it is no longer there. */
    ReleasedClip latest();
  }

  /**
   * In one of them only.
   *
   * @param kind added or removed
   */
  public record InOne(Kind kind, ReleasedClip clip) implements Change {
    @Override
    public int number() {
      return clip.number();
    }

    @Override
    public ReleasedClip earliest() {
      return clip;
    }

    @Override
    public ReleasedClip latest() {
      return clip;
    }
  }

  /** In both, and not the same. */
  public record Changed(Kind kind, ReleasedClip before, ReleasedClip after) implements Change {
    @Override
    public int number() {
      return after.number();
    }

    @Override
    public ReleasedClip earliest() {
      return before;
    }

    @Override
    public ReleasedClip latest() {
      return after;
    }
  }

  public static ReleaseDiff of(Collection<ReleasedClip> first, Collection<ReleasedClip> second) {
    TreeMap<Integer, ReleasedClip> before = new TreeMap<>();
    first.forEach(clip -> before.put(clip.number(), clip));
    TreeMap<Integer, Change> changes = new TreeMap<>();
    int same = 0;
    for (ReleasedClip clip : second) {
      ReleasedClip was = before.remove(clip.number());
      if (was == null) {
        changes.put(clip.number(), new InOne(Kind.ADDED, clip));
      } else {
        List<Kind> kinds = kinds(was, clip);
        if (kinds.isEmpty()) {
          same++;
        } else {
          changes.put(clip.number(), new Changed(kinds.getFirst(), was, clip));
        }
      }
    }
    before.values().forEach(clip -> changes.put(clip.number(), new InOne(Kind.REMOVED, clip)));
    return new ReleaseDiff(List.copyOf(changes.values()), same);
  }

  private static List<Kind> kinds(ReleasedClip was, ReleasedClip is) {
    List<Kind> kinds = new ArrayList<>();
    if (was.annotation().labelNumber() != is.annotation().labelNumber()) {
      kinds.add(Kind.RELABELLED);
    }
    if (!was.annotation().votes().equals(is.annotation().votes())) {
      kinds.add(Kind.OTHER_VOTES);
    }
    if (!was.sha256().equals(is.sha256())) {
      kinds.add(Kind.OTHER_CLIP);
    }
    if (otherFaces(was, is)) {
      kinds.add(Kind.OTHER_FACES);
    }
    boolean bothDivided = was.frames().isPresent() == is.frames().isPresent();
    if (bothDivided && (!was.fold().equals(is.fold()) || !was.part().equals(is.part()))) {
      kinds.add(Kind.OTHER_FOLD);
    }
    return kinds;
  }

  /** Frames that nobody has looked at yet are no difference. */
  private static boolean otherFaces(ReleasedClip was, ReleasedClip is) {
    if (was.frames().isEmpty() || is.frames().isEmpty()) {
      return false;
    }
    UsefulFrames seen = was.frames().get().useful();
    return !seen.equals(is.frames().get().useful())
        || !was.frames().get().key().equals(is.frames().get().key());
  }

  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }
}
