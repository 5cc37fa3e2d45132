package org.tenfold.dfew.leakage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.dfew.ClipOrigin;
import org.tenfold.dfew.ClipOrigin.Span;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.leakage.NearDuplicates.Pair;

/**
 * What a network could know of its test clips from elsewhere: it learned from other clips of the
 * same movie, of the same person, of a moment before or after, or that look alike. The validation
 * part counts as learned from, as an epoch may be chosen by it.
 *
 * @param testClips of all folds
 * @param neighbours pairs of clips of one movie that are less than {@value #NEAR_SECONDS} s apart,
 *     or bear the name of one scene
 * @param touched test clips that any of the four touches
 */
public record Leakage(
    int testClips,
    Overlap movies,
    Overlap persons,
    Overlap neighbours,
    Overlap nearDuplicates,
    int touched) {
  /** From the end of one clip to the beginning of the next. */
  public static final int NEAR_SECONDS = 5;

  private static final long NEAR = NEAR_SECONDS * 1_000_000L;

  /**
   * @param origins by number of the clip, as far as they are known
   */
  public static Leakage of(Folds folds, Map<Integer, ClipOrigin> origins, NearDuplicates alike) {
    Border border = new Border(folds, origins);
    Overlap movies = border.groups(ClipOrigin::movie);
    Overlap persons = border.groups(ClipOrigin::person);
    Overlap neighbours = border.pairs(neighbours(origins), clip -> knowsPlace(border.origin(clip)));
    Overlap nearDuplicates = border.pairs(alike.pairs(), alike.compared()::contains);
    int tested = folds.all().stream().mapToInt(fold -> fold.test().size()).sum();
    return new Leakage(tested, movies, persons, neighbours, nearDuplicates, border.all.size());
  }

  /** Share of the test clips, 0 to 1. */
  public double share(int clips) {
    return testClips == 0 ? 0 : (double) clips / testClips;
  }

  private static boolean knowsPlace(ClipOrigin origin) {
    return origin.movie().isPresent() && (origin.span().isPresent() || origin.scene().isPresent());
  }

  private static List<Pair> neighbours(Map<Integer, ClipOrigin> origins) {
    Map<String, List<Placed>> byMovie = new HashMap<>();
    Map<List<String>, List<Integer>> byScene = new HashMap<>();
    origins.forEach(
        (clip, origin) -> {
          String movie = origin.movie().orElse("");
          if (!movie.isEmpty()) {
            origin.span().ifPresent(span -> add(byMovie, movie, new Placed(clip, span)));
            origin.scene().ifPresent(scene -> add(byScene, List.of(movie, scene), clip));
          }
        });
    List<Pair> pairs = new ArrayList<>();
    byMovie.values().forEach(clips -> addNear(clips, pairs));
    for (List<Integer> clips : byScene.values()) {
      for (int i = 0; i < clips.size(); i++) {
        for (int j = i + 1; j < clips.size(); j++) {
          pairs.add(new Pair(clips.get(i), clips.get(j)));
        }
      }
    }
    return pairs;
  }

  private record Placed(int clip, Span span) {}

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
  }

  private static void addNear(List<Placed> clips, List<Pair> pairs) {
    clips.sort(Comparator.comparingLong(clip -> clip.span().startMicros()));
    for (int i = 0; i < clips.size(); i++) {
      Placed clip = clips.get(i);
      clips.stream()
          .skip(i + 1L)
          .takeWhile(later -> later.span().startMicros() - clip.span().endMicros() < NEAR)
          .forEach(later -> pairs.add(new Pair(clip.clip(), later.clip())));
    }
  }

  /** The folds, with what was found to cross them so far. */
  private static final class Border {
    private final List<Side> sides;
    private final Map<Integer, ClipOrigin> origins;
    private final Set<Integer> clips;
    private final Set<Integer> all = new HashSet<>();

    /** Of one fold. */
    private record Side(Set<Integer> learned, Set<Integer> tested) {
      static Side of(Fold fold) {
        return new Side(
            numbers(Stream.of(fold.train(), fold.validation()).flatMap(List::stream)),
            numbers(fold.test().stream()));
      }

      private static Set<Integer> numbers(Stream<LabelledClip> clips) {
        return clips.map(LabelledClip::videoName).collect(Collectors.toSet());
      }
    }

    Border(Folds folds, Map<Integer, ClipOrigin> origins) {
      this.origins = origins;
      sides = folds.all().stream().map(Side::of).toList();
      clips =
          sides.stream()
              .flatMap(side -> Stream.concat(side.learned.stream(), side.tested.stream()))
              .collect(Collectors.toSet());
    }

    ClipOrigin origin(int clip) {
      return origins.getOrDefault(clip, ClipOrigin.UNKNOWN);
    }

    Overlap groups(Function<ClipOrigin, Optional<String>> key) {
      Map<Integer, String> keys = new HashMap<>();
      clips.forEach(clip -> key.apply(origin(clip)).ifPresent(name -> keys.put(clip, name)));
      Set<String> crossing = new HashSet<>();
      Set<Integer> touched = new HashSet<>();
      for (Side side : sides) {
        Set<String> learned =
            side.learned.stream()
                .map(keys::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Integer clip : side.tested) {
          String name = keys.get(clip);
          if (name != null && learned.contains(name)) {
            crossing.add(name);
            touched.add(clip);
          }
        }
      }
      all.addAll(touched);
      return new Overlap(keys.size(), crossing.size(), touched.size());
    }

    Overlap pairs(List<Pair> pairs, Predicate<Integer> known) {
      Set<Pair> crossing = new HashSet<>();
      Set<Integer> touched = new HashSet<>();
      for (Pair pair : pairs) {
        for (Side side : sides) {
          if (side.tested.contains(pair.one()) && side.learned.contains(pair.other())) {
            crossing.add(ordered(pair));
            touched.add(pair.one());
          }
          if (side.tested.contains(pair.other()) && side.learned.contains(pair.one())) {
            crossing.add(ordered(pair));
            touched.add(pair.other());
          }
        }
      }
      all.addAll(touched);
      return new Overlap(
          (int) clips.stream().filter(known).count(), crossing.size(), touched.size());
    }

    private static Pair ordered(Pair pair) {
      return new Pair(Math.min(pair.one(), pair.other()), Math.max(pair.one(), pair.other()));
    }
  }
}
