package org.tenfold.dfew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.dfew.FoldBalance.Spread;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.NearDuplicates;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

class MovieDisjointFoldsTest {
  /** Of DFEW's 11,697 clips in folds, in its order. */
  @Test
  void clipsOfTwoMoviesThatLookAlikeStayOnOneSide() {
    List<LabelledClip> clips =
        IntStream.rangeClosed(1, 40)
            .mapToObj(number -> new LabelledClip(number, LabelSet.DFEW.label(1 + number % 2)))
            .toList();
    Map<Integer, ClipOrigin> origins =
        clips.stream()
            .map(LabelledClip::videoName)
            .collect(
                Collectors.toMap(
                    number -> number, number -> ClipOrigin.ofMovie("movie " + number)));
    Map<Integer, Set<Integer>> alike =
        new NearDuplicates(
                Set.of(), List.of(new NearDuplicates.Pair(1, 2), new NearDuplicates.Pair(2, 7)))
            .byClip();

    for (int seed = 1; seed <= 20; seed++) {
      Folds folds =
          FoldRecipe.movieDisjoint(5, seed, origins, alike).divide(clips).withValidation(.2, seed);

      for (Fold fold : folds.all()) {
        for (List<LabelledClip> part : List.of(fold.train(), fold.validation(), fold.test())) {
          assertThat(
                  part.stream().filter(clip -> Set.of(1, 2, 7).contains(clip.videoName())).count())
              .isIn(0L, 3L);
        }
      }
    }
  }

  private static final int[] DFEW = {2445, 1894, 2669, 2173, 1469, 145, 902};

  private final List<LabelledClip> clips = new ArrayList<>();
  private final Map<Integer, ClipOrigin> origins = new HashMap<>();

  @Test
  void ofTwelveThousandClipsNoMovieIsOnBothSidesAndEachClassKeepsItsShare() {
    likeDfew(12_000, 1500, 7);

    long begin = System.nanoTime();
    Folds folds = FoldRecipe.movieDisjoint(5, 1, origins).divide(clips);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);

    FoldBalance balance = FoldBalance.of(folds);
    System.out.println("12,000 clips of 1,500 movies in " + took.toMillis() + " ms: " + balance);
    Leakage leakage = Leakage.of(folds, origins, NearDuplicates.UNKNOWN);
    assertThat(leakage.movies().crossing()).isZero();
    assertThat(leakage.touched()).isZero();
    assertThat(leakage.movies().known()).isEqualTo(12_000);
    assertThat(balance.widest().map(Spread::points).orElseThrow()).isLessThan(0.1);
    Spread disgust = balance.rarest().orElseThrow();
    assertThat(disgust.label()).isEqualTo(DfewLabel.DISGUST);
    assertThat(disgust.most() - disgust.least()).isLessThanOrEqualTo(2);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    requireEachOnce(folds);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverTheSeedAndHoweverUnlikeTheMovies(long seed) {
    likeDfew(1500, 60, seed);
    joinSomePersons(seed);
    Folds folds =
        FoldRecipe.movieDisjoint(2 + (int) seed % 4, seed, origins)
            .divide(clips)
            .withValidation(0.1, seed);

    Leakage leakage = Leakage.of(folds, origins, NearDuplicates.UNKNOWN);
    assertThat(leakage.movies().crossing()).isZero();
    assertThat(leakage.persons().crossing()).isZero();
    assertThat(leakage.persons().known()).isPositive();
    for (Fold fold : folds.all()) {
      assertThat(moviesOf(fold.validation())).doesNotContainAnyElementsOf(moviesOf(fold.train()));
      assertThat((double) fold.validation().size() / (clips.size() - fold.test().size()))
          .isCloseTo(0.1, within(0.02));
    }
    assertThat(FoldBalance.of(folds).widest().map(Spread::points).orElseThrow()).isLessThan(3);
    requireEachOnce(folds);
  }

  @Test
  void theOrderOfTheRowsSaysNothingAndTheSeedMuch() {
    likeDfew(600, 80, 3);
    List<LabelledClip> mixed = new ArrayList<>(clips);
    Collections.shuffle(mixed, new Random(9));

    assertThat(divided(clips, 1)).isEqualTo(divided(mixed, 1)).isNotEqualTo(divided(clips, 2));
    assertThat(FoldRecipe.random(5, 1).divide(clips).all())
        .isEqualTo(FoldRecipe.random(5, 1).divide(mixed).all())
        .isNotEqualTo(FoldRecipe.random(5, 2).divide(clips).all());
    assertThat(FoldRecipe.official(5).divide(clips).all())
        .isEqualTo(FoldRecipe.official(5).divide(mixed).all());
  }

  @Test
  void dealtByChanceClassesDifferByOneClipAtMostAndMoviesAreOnBothSides() {
    likeDfew(3000, 300, 5);

    Folds folds = FoldRecipe.random(7, 11).divide(clips);

    assertThat(FoldBalance.of(folds).classes())
        .hasSize(7)
        .allMatch(one -> one.most() - one.least() <= 1);
    assertThat(Leakage.of(folds, origins, NearDuplicates.UNKNOWN).movies().touched())
        .isGreaterThan(2000);
    requireEachOnce(folds);
  }

  @Test
  void aClassOfOneMovieIsLackingSomewhere() {
    likeDfew(500, 50, 1);
    clips.removeIf(clip -> clip.label() == DfewLabel.DISGUST);
    for (int i = 1; i <= 8; i++) {
      clips.add(new LabelledClip(10_000 + i, DfewLabel.DISGUST));
      origins.put(10_000 + i, ClipOrigin.ofMovie("the only one"));
    }

    FoldBalance balance = FoldBalance.of(FoldRecipe.movieDisjoint(5, 1, origins).divide(clips));

    assertThat(balance.lacking()).containsExactly(DfewLabel.DISGUST);
    assertThat(balance.rarest()).hasValueSatisfying(one -> assertThat(one.most()).isEqualTo(8));
  }

  @Test
  void withoutMoviesOrWithTooFewItIsRefused() {
    likeDfew(100, 4, 1);
    FoldRecipe five = FoldRecipe.movieDisjoint(5, 1, origins);
    assertThatThrownBy(() -> five.divide(clips))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4 movies");

    origins.remove(17);
    FoldRecipe two = FoldRecipe.movieDisjoint(2, 1, origins);
    assertThatThrownBy(() -> two.divide(clips))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1 clip has none, the first is 17");
  }

  /** As a run has it in its record: of training, test and validation list of each fold. */
  @Test
  void theHashIsThatOfTheListsOnTheDisk(@TempDir Path folder) throws Exception {
    likeDfew(200, 40, 1);
    Folds folds = FoldRecipe.movieDisjoint(2, 1, origins).divide(clips).withValidation(0.2, 1);
    SplitFiles.write(folds, folder);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int fold = 1; fold <= 2; fold++) {
      for (String part : List.of(SplitFiles.TRAIN, SplitFiles.TEST, SplitFiles.VALIDATION)) {
        digest.update(Files.readAllBytes(folder.resolve(part).resolve("set_" + fold + ".csv")));
      }
    }

    assertThat(SplitFiles.hash(folds)).isEqualTo(HexFormat.of().formatHex(digest.digest()));
  }

  private Map<Integer, Set<Integer>> divided(List<LabelledClip> rows, long seed) {
    return FoldRecipe.movieDisjoint(5, seed, origins).divide(rows).all().stream()
        .collect(
            Collectors.toMap(
                Fold::number,
                fold ->
                    fold.test().stream().map(LabelledClip::videoName).collect(Collectors.toSet())));
  }

  /** Movies have 1 to some twenty clips, and most of them three emotions more than others. */
  private void likeDfew(int count, int movies, long seed) {
    Random random = new Random(seed);
    List<Label> labels = new ArrayList<>();
    for (Label emotion : LabelSet.DFEW.all()) {
      labels.addAll(
          Collections.nCopies(
              Math.max(1, (int) Math.round(count * DFEW[emotion.index()] / 11_697.0)), emotion));
    }
    while (labels.size() < count) {
      labels.add(DfewLabel.NEUTRAL);
    }
    Collections.shuffle(labels, random);
    int movie = 0;
    for (int clip = 1; clip <= count; clip++) {
      Label label = labels.get(clip - 1);
      clips.add(new LabelledClip(clip, label));
      // each movie once, and then skewed: a third of the movies have most of the clips
      movie = clip <= movies ? clip : 1 + (int) (movies * Math.pow(random.nextDouble(), 1.7));
      if (random.nextInt(3) == 0 && clip > movies) {
        movie = 1 + Math.min(movies - 1, label.index() * movies / 7 + random.nextInt(movies / 3));
      }
      origins.put(clip, ClipOrigin.ofMovie("movie " + movie));
    }
  }

  /** Each of some persons is seen in two movies. */
  private void joinSomePersons(long seed) {
    Random random = new Random(seed);
    for (int person = 0; person < 8; person++) {
      for (int i = 0; i < 2; i++) {
        int clip = 1 + random.nextInt(60);
        origins.computeIfPresent(clip, personIs("person " + person));
      }
    }
  }

  private static java.util.function.BiFunction<Integer, ClipOrigin, ClipOrigin> personIs(
      String name) {
    return (clip, origin) -> origin.of(Optional.of(name));
  }

  private Set<String> moviesOf(List<LabelledClip> some) {
    return some.stream()
        .map(clip -> origins.get(clip.videoName()).movie().orElseThrow())
        .collect(Collectors.toSet());
  }

  private void requireEachOnce(Folds folds) {
    Set<Integer> tested = new HashSet<>();
    for (Fold fold : folds.all()) {
      fold.test().forEach(clip -> assertThat(tested.add(clip.videoName())).isTrue());
      assertThat(
              Stream.of(fold.train(), fold.validation(), fold.test())
                  .flatMap(List::stream)
                  .distinct())
          .hasSize(clips.size());
    }
    assertThat(tested).hasSize(clips.size());
  }
}
