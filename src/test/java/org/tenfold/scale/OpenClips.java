package org.tenfold.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The clips that wait for votes, in the order in which {@code AnnotationTaskStore.candidates} walks
 * them: most votes first, then by number. Clips that nobody has begun are not kept; there are as
 * many of them as are wanted.
 */
final class OpenClips {
  /** As many as a claim looks at. */
  private static final int CANDIDATES = 24;

  private static final Comparator<Clip> ORDER =
      Comparator.comparingInt((Clip clip) -> -clip.votes).thenComparingInt(clip -> clip.number);

  private final int slots;
  private final TreeSet<Clip> free = new TreeSet<>(ORDER);

  /** Those whose slots are all taken, by their votes: claims pass them by. */
  private final List<TreeSet<Clip>> full;

  private int next;

  OpenClips(int slots) {
    this.slots = slots;
    this.full = Stream.generate(() -> new TreeSet<>(ORDER)).limit(slots).toList();
  }

  /** One clip; {@code people} are those who hold a slot of it or have voted. */
  static final class Clip {
    private final int number;
    private final Set<Integer> people = new HashSet<>();
    private final Station lock;
    private int votes;
    private int free;

    private Clip(int number, int slots, Station lock) {
      this.number = number;
      this.free = slots;
      this.lock = lock;
    }

    /** One transaction at a time works on a clip. */
    Station lock() {
      return lock;
    }
  }

  /**
   * What a claim found.
   *
   * @param passed rows that the index led to and that could not be taken
   */
  record Found(Clip clip, int passed) {}

  Found claim(int annotator, RandomGenerator random, Simulation simulation) {
    List<Clip> candidates = new ArrayList<>(CANDIDATES);
    int passed = 0;
    for (Clip clip : free) {
      if (clip.people.contains(annotator)) {
        passed++;
      } else {
        candidates.add(clip);
        if (candidates.size() == CANDIDATES) {
          break;
        }
      }
    }
    while (candidates.size() < CANDIDATES) {
      Clip fresh = new Clip(next++, slots, new Station(simulation, 1));
      free.add(fresh);
      candidates.add(fresh);
    }
    passed += fullBefore(candidates.getLast());
    Clip chosen = candidates.get(random.nextInt(CANDIDATES));
    remove(chosen);
    chosen.free--;
    chosen.people.add(annotator);
    add(chosen);
    return new Found(chosen, passed);
  }

  private int fullBefore(Clip last) {
    int before = full.get(last.votes).headSet(last).size();
    for (int votes = last.votes + 1; votes < slots; votes++) {
      before += full.get(votes).size();
    }
    return before;
  }

  private void add(Clip clip) {
    (clip.free > 0 ? free : full.get(clip.votes)).add(clip);
  }

  private void remove(Clip clip) {
    (clip.free > 0 ? free : full.get(clip.votes)).remove(clip);
  }

  void vote(Clip clip) {
    remove(clip);
    clip.votes++;
    if (clip.votes < slots) {
      add(clip);
    }
  }

  /** A hold that ran out. */
  void free(Clip clip, int annotator) {
    remove(clip);
    clip.free++;
    clip.people.remove(annotator);
    add(clip);
  }

  int begun() {
    return free.size() + full.stream().mapToInt(TreeSet::size).sum();
  }
}
