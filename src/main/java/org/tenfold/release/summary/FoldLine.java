package org.tenfold.release.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.Label;
import org.tenfold.release.Release;
import org.tenfold.release.ReleasedClip;

/**
 * One fold.
 *
 * @param number from 1
 * @param testOf test clips of each label, in their order
 * @param train clips that are trained on
 * @param test clips that are tested on
 * @param sharedTest test clips from a movie that training clips are from too: a network may know
 *     their actors and pictures
 */
public record FoldLine(int number, List<Integer> testOf, int train, int test, int sharedTest) {
  public FoldLine {
    testOf = List.copyOf(testOf);
  }

  static List<FoldLine> of(Release release, List<ReleasedClip> clips, Map<Integer, String> movies) {
    if (!release.prepared()) {
      return List.of();
    }
    return IntStream.rangeClosed(1, release.folds())
        .mapToObj(
            number -> {
              Predicate<ReleasedClip> tests = clip -> clip.fold().orElse(0) == number;
              Predicate<ReleasedClip> trains =
                  release.fixed()
                      ? clip -> clip.used() && clip.part().equals(Optional.of(Part.TRAIN))
                      : clip -> clip.fold().isPresent() && !tests.test(clip);
              return of(
                  release,
                  number,
                  clips.stream().filter(trains).toList(),
                  clips.stream().filter(tests).toList(),
                  movies);
            })
        .toList();
  }

  private static FoldLine of(
      Release release,
      int number,
      List<ReleasedClip> train,
      List<ReleasedClip> test,
      Map<Integer, String> movies) {
    List<Integer> testOf = new ArrayList<>();
    for (Label emotion : release.labels().all()) {
      testOf.add((int) test.stream().filter(clip -> clip.isLabelled(emotion)).count());
    }
    Set<Optional<String>> known = new HashSet<>();
    train.forEach(clip -> known.add(Optional.ofNullable(movies.get(clip.number()))));
    known.remove(Optional.<String>empty());
    int shared =
        (int)
            test.stream()
                .filter(clip -> known.contains(Optional.ofNullable(movies.get(clip.number()))))
                .count();
    return new FoldLine(number, testOf, train.size(), test.size(), shared);
  }
}
