package org.tenfold.dfew.leakage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenfold.dfew.ClipOrigin;
import org.tenfold.dfew.ClipOrigin.Span;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.leakage.NearDuplicates.Pair;
import org.tenfold.label.DfewLabel;

class LeakageTest {
  private static final long SECOND = 1_000_000;

  /** Tested in fold 1: clips 1 to 3; in fold 2: 4 to 6. */
  private final Folds folds =
      new Folds(
          FoldRecipe.official(2),
          List.of(
              new Fold(1, clips(4, 5), clips(6), clips(1, 2, 3)),
              new Fold(2, clips(1, 2, 3), clips(4, 5, 6))));

  @Test
  void moviesAndPersonsThatAreOnBothSides() {
    Map<Integer, ClipOrigin> origins =
        Map.of(
            1, origin("a", "Ann"),
            2, origin("a", ""),
            3, origin("b", ""),
            4, origin("a", ""),
            5, origin("c", ""),
            6, origin("c", "Ann"));

    Leakage leakage = Leakage.of(folds, origins, NearDuplicates.UNKNOWN);

    assertThat(leakage.movies()).isEqualTo(new Overlap(6, 1, 3));
    assertThat(leakage.persons()).isEqualTo(new Overlap(2, 1, 2));
    assertThat(leakage.testClips()).isEqualTo(6);
    assertThat(leakage.touched()).isEqualTo(4);
    assertThat(leakage.share(leakage.touched())).isEqualTo(4 / 6.0);
    assertThat(leakage.nearDuplicates().isUnknown()).isTrue();
    assertThat(leakage.neighbours().isUnknown()).isTrue();
  }

  @Test
  void neighboursAreLessThanFiveSecondsApartOrOfOneScene() {
    Map<Integer, ClipOrigin> origins =
        Map.of(
            1, at("a", 0, 2, ""),
            4, at("a", 6, 8, ""),
            2, at("a", 100, 102, "yard"),
            5, at("a", 200, 202, "yard"),
            3, at("a", 300, 302, ""),
            6, at("a", 307, 309, "kitchen"));

    Leakage leakage = Leakage.of(folds, origins, NearDuplicates.UNKNOWN);

    assertThat(leakage.neighbours()).isEqualTo(new Overlap(6, 2, 4));
  }

  @Test
  void nearDuplicatesCountWhereTheyCross() {
    NearDuplicates alike =
        new NearDuplicates(
            Set.of(1, 2, 4, 6), List.of(new Pair(6, 1), new Pair(1, 6), new Pair(1, 2)));

    Leakage leakage = Leakage.of(folds, Map.of(), alike);

    assertThat(leakage.nearDuplicates()).isEqualTo(new Overlap(4, 1, 2));
    assertThat(leakage.movies().isUnknown()).isTrue();
  }

  private static ClipOrigin origin(String movie, String person) {
    return ClipOrigin.ofMovie(movie).of(Optional.of(person).filter(name -> !name.isEmpty()));
  }

  private static ClipOrigin at(String movie, int from, int to, String scene) {
    return new ClipOrigin(
        Optional.of(movie),
        Optional.empty(),
        Optional.of(scene).filter(name -> !name.isEmpty()),
        Optional.of(new Span(from * SECOND, to * SECOND)));
  }

  private static List<LabelledClip> clips(Integer... numbers) {
    return List.of(numbers).stream().map(n -> new LabelledClip(n, DfewLabel.HAPPY)).toList();
  }
}
