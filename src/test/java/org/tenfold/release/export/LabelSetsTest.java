package org.tenfold.release.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FoldBalance;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.list.LabelList;
import org.tenfold.intake.Answers;
import org.tenfold.intake.ImportedClip;
import org.tenfold.intake.dryrun.DryRun;
import org.tenfold.intake.dryrun.ReadSet;
import org.tenfold.label.LabelPresets;
import org.tenfold.label.LabelSet;
import org.tenfold.label.LabelSetJson;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ContentHash;
import org.tenfold.release.ReleasedClip;
import org.tenfold.testing.SharesNothing;

/** What leaves comes in again as it was, whatever the labels are. */
@SharesNothing
class LabelSetsTest {
  private static final LabelSet TWO =
      LabelSetJson.read("[{\"english\": \"Posed smile\"}, {\"english\": \"Genuine smile\"}]");
  private static final LabelSet TWENTY =
      LabelSetJson.read(
          IntStream.rangeClosed('A', 'T')
              .mapToObj(letter -> "{\"english\": \"Look %c\"}".formatted((char) letter))
              .collect(Collectors.joining(",", "[", "]")));

  @TempDir private Path folder;

  private static Stream<LabelSet> sets() {
    return Stream.of(TWO, LabelSet.FERV39K, LabelSet.BASIC_8, LabelSet.MAFW, TWENTY);
  }

  private static Stream<Arguments> setsAndVotes() {
    return sets()
        .flatMap(
            set ->
                Stream.of(
                    Arguments.of(set, ReleaseFormat.DFEW, "Annotation/annotation.csv"),
                    Arguments.of(set, ReleaseFormat.DFEW, "Annotation/annotation.xlsx"),
                    Arguments.of(set, ReleaseFormat.SOFT_LABELS, "soft_labels.csv"),
                    Arguments.of(set, ReleaseFormat.SOFT_LABELS, "soft_labels.parquet"),
                    Arguments.of(set, ReleaseFormat.VOTES, "votes.csv")));
  }

  private static Stream<Arguments> setsAndLists() {
    return sets()
        .flatMap(
            set ->
                Stream.of(
                        Arguments.of(
                            set, ReleaseFormat.FERV39K, "4_setups/All_scenes/test_All.csv"),
                        Arguments.of(
                            set, ReleaseFormat.MAFW, "split/single/no_caption/set_1/test.txt"),
                        Arguments.of(set, ReleaseFormat.HUGGINGFACE, "test/metadata.csv"),
                        Arguments.of(set, ReleaseFormat.AFEW, "test"),
                        Arguments.of(set, ReleaseFormat.CAER, "test"),
                        Arguments.of(
                            set,
                            ReleaseFormat.DFEW,
                            "EmoLabel_DataSplit/test(single-labeled)/set_1.csv"))
                    .filter(one -> ((ReleaseFormat) one.get()[1]).holds(set)));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theTableHasTheHashOfTheRelease(LabelSet set) throws IOException {
    InventedRelease release = InventedRelease.of(set, 60, 2, folder);
    Path out = export(release, ExportWish.of(ReleaseFormat.DFEW).withoutMedia());

    List<AnnotationRow> rows = AnnotationFile.read(out.resolve("Annotation/annotation.csv"), set);

    assertThat(ContentHash.of(rows.stream().map(LabelSetsTest::released).toList(), set).hex())
        .isEqualTo(release.release().contentHash());
    assertThat(rows.stream().map(AnnotationRow::labelNumber).distinct().count())
        .as("every label and none")
        .isEqualTo(set.size() + 1);
  }

  private static ReleasedClip released(AnnotationRow row) {
    return new ReleasedClip(
        row, ClipId.next(), OptionalInt.empty(), 1, "%064x".formatted(row.order()));
  }

  @ParameterizedTest
  @MethodSource("setsAndVotes")
  void votesAreImported(LabelSet set, ReleaseFormat format, String file) throws IOException {
    InventedRelease release = InventedRelease.of(set, 60, 2, folder);
    Path out = export(release, ExportWish.of(format).withoutMedia());

    ReadSet read = DryRun.read(out.resolve(file), file, set, Answers.NONE);

    assertThat(read.report().obstacles()).isEmpty();
    Map<Integer, VoteCounts> counts = new TreeMap<>();
    for (ImportedClip clip : read.clips()) {
      counts.put(clip.number(), clip.votes());
    }
    Map<Integer, VoteCounts> expected = new TreeMap<>();
    release.all().forEach(clip -> expected.put(clip.number(), clip.votes()));
    assertThat(counts).isEqualTo(expected);
    assertThat(read.report().labels().counted()).hasSize(set.size() + 1);
  }

  @ParameterizedTest
  @MethodSource("setsAndLists")
  void listsAreRead(LabelSet set, ReleaseFormat format, String file) throws IOException {
    InventedRelease release = InventedRelease.of(set, 60, 2, folder);
    boolean one = format.division() == ReleaseFormat.Division.ONE_FOLD;
    Path out = export(release, one ? ExportWish.of(format).with(1) : ExportWish.of(format));

    LabelList list = LabelList.read(out.resolve(file), set, Optional.empty(), Optional.empty());

    assertThat(list.clips())
        .containsExactlyInAnyOrderElementsOf(
            release.all().stream()
                .filter(clip -> clip.clip().fold().orElse(0) == 1)
                .flatMap(clip -> clip.clip().annotation().labelledClip().stream())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void eachLabelIsSpreadOverTheFolds(LabelSet set) throws IOException {
    List<LabelledClip> clips =
        InventedRelease.of(set, 300, 5, folder).all().stream()
            .flatMap(clip -> clip.clip().annotation().labelledClip().stream())
            .toList();

    for (FoldRecipe recipe : List.of(FoldRecipe.official(5), FoldRecipe.random(5, 3))) {
      FoldBalance balance = FoldBalance.of(recipe.divide(clips));

      assertThat(balance.classes()).hasSize(set.size());
      assertThat(balance.classes())
          .allSatisfy(one -> assertThat(one.most() - one.least()).isLessThanOrEqualTo(1));
    }
  }

  @Test
  void aFormatWithoutWordsForTheLabelsIsRefusedBeforeAnythingIsWritten() throws IOException {
    Map<LabelSet, String> refused =
        Map.of(
            LabelSet.DFEW,
            "",
            LabelSet.FERV39K,
            "dferclip",
            LabelSet.BASIC_8,
            "dfew-code dferclip mae-dfer s2d ferv39k",
            LabelSet.MAFW,
            "dfew-code dferclip mae-dfer s2d ferv39k",
            TWO,
            "dferclip ferv39k mafw",
            TWENTY,
            "dfew-code dferclip mae-dfer s2d ferv39k mafw");

    refused.forEach(
        (set, formats) ->
            assertThat(
                    ReleaseFormat.all().stream()
                        .filter(format -> !format.holds(set))
                        .map(ReleaseFormat::key)
                        .collect(Collectors.joining(" ")))
                .as(set.toString())
                .isEqualTo(formats));
    InventedRelease release = InventedRelease.of(TWENTY, 40, 2, folder);
    assertThatThrownBy(() -> export(release, ExportWish.of(ReleaseFormat.MAFW)))
        .hasMessageContaining("mafw")
        .hasMessageContaining("Look A, Look B");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("wrongSets")
  void aFileOfAnotherSetIsRefused(LabelSet set, String text, String said) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text.replace(';', '\n'));

    assertThatThrownBy(
            () -> {
              ReadSet read = DryRun.read(file, "t.csv", set, Answers.NONE);
              throw new AssertionError(read.report().obstacles().toString());
            })
        .hasMessageContaining(said);
  }

  private static Stream<Arguments> wrongSets() {
    String numbers =
        IntStream.rangeClosed(0, 10)
            .mapToObj(label -> "%d,a,%d".formatted(label, label))
            .collect(Collectors.joining(";", "item,annotator,label;", ""));
    String dfew = String.join(",", AnnotationFile.columns(LabelSet.DFEW));
    return Stream.of(
        Arguments.of(LabelSet.DFEW, numbers, "labels go up to 10, but this project has 7"),
        Arguments.of(LabelSet.FERV39K, dfew + ";6,4,0,0,0,0,0,1,1", "1happy, 2sad"),
        Arguments.of(LabelSet.MAFW, dfew + ";6,4,0,0,0,0,0,1,1", "other numbers"),
        Arguments.of(
            LabelSet.DFEW,
            "item,annotator,label;1,a,happy;1,b,contempt;1,c,anxiety",
            "They are of the labels mafw-11"));
  }

  @ParameterizedTest
  @MethodSource("wrongLists")
  void aListOfAnotherSetIsRefused(LabelSet set, String text, String said) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text.replace(';', '\n'));

    assertThatThrownBy(() -> LabelList.read(file, set, Optional.empty(), Optional.empty()))
        .hasMessageContaining(said);
  }

  private static Stream<Arguments> wrongLists() {
    return Stream.of(
        Arguments.of(LabelSet.DFEW, "video_name,label;1,happy;2,contempt", "--labels basic-8"),
        Arguments.of(LabelSet.DFEW, "video_name,label;1,7;2,10;3,9", "another set"),
        Arguments.of(
            LabelSet.DFEW, "a/Sad/1 5;a/Fear/2 2;a/Happy/3 3;a/Angry/4 0", "another order"));
  }

  @Test
  void numbersOfFoldersInTheSetsOwnOrderAreRead() throws IOException {
    Path file = Files.writeString(folder.resolve("t"), "a/Sad/1 5\na/Fear/2 2\na/Happy/3 3\n");

    LabelList list =
        LabelList.read(
            file,
            LabelPresets.named("ferv39k-7").orElseThrow(),
            Optional.empty(),
            Optional.empty());

    assertThat(list.clips())
        .extracting(clip -> LabelSet.FERV39K.title(clip.label()))
        .containsExactlyInAnyOrder("Sad", "Fear", "Happy");
  }

  private Path export(InventedRelease release, ExportWish wish) throws IOException {
    Path out = folder.resolve("out");
    new ReleaseExport(release, wish).toFolder(out);
    return out;
  }
}
