package org.tenfold.release.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.dfew.list.ClipVotes;
import org.tenfold.dfew.list.LabelList;
import org.tenfold.intake.Answers;
import org.tenfold.intake.ImportedClip;
import org.tenfold.intake.dryrun.DryRun;
import org.tenfold.intake.dryrun.ReadSet;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ContentHash;
import org.tenfold.release.ReleasedClip;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.ClipDataset;
import org.tenfold.training.TrainingSpec;

/** What leaves comes in again as it was. */
@SharesNothing
class RoundTripTest {
  @TempDir private Path folder;
  private InventedRelease release;

  @BeforeEach
  void invented() throws IOException {
    release = new InventedRelease(80, 2, folder);
  }

  @ParameterizedTest
  @CsvSource({"annotation.csv", "annotation.xlsx"})
  void dfewHasTheHashOfTheRelease(String table) throws IOException {
    Path out = export(ExportWish.of(ReleaseFormat.DFEW).withoutMedia());

    Map<Integer, String> sums = new TreeMap<>();
    for (TableRow row : Table.read(out.resolve("Annotation/clips.csv")).rows()) {
      sums.put(row.integer("order", 0, Integer.MAX_VALUE), row.text("sha256"));
    }
    List<ReleasedClip> clips = new ArrayList<>();
    for (AnnotationRow row :
        AnnotationFile.read(out.resolve("Annotation").resolve(table), LabelSet.DFEW)) {
      clips.add(
          new ReleasedClip(
              row, ClipId.next(), OptionalInt.empty(), 1, sums.getOrDefault(row.order(), "")));
    }
    assertThat(ContentHash.of(clips, LabelSet.DFEW).hex())
        .isEqualTo(release.release().contentHash());
    Fold fold = SplitFiles.read(out.resolve("EmoLabel_DataSplit"), 2, LabelSet.DFEW);
    assertThat(fold.test()).isEqualTo(labelled(clip -> clip.clip().fold().orElse(0) == 2));
    assertThat(fold.train()).isEqualTo(labelled(clip -> clip.clip().fold().orElse(0) == 1));
  }

  @ParameterizedTest
  @CsvSource({
    "DFERCLIP, annotation/DFEW_set_1_test.txt, FROM_0",
    "MAE_DFER, saved/data/dfew/org/split01/val.csv, FROM_0",
    "S2D, data/DFEW/EmoLabel_DataSplit/test(single-labeled)/test_set_1.csv, FROM_0",
    "DFEW_CODE, label/single_testset_1.csv, FROM_1"
  })
  void ourOwnListsAreRead(ReleaseFormat format, String file, LabelCoding coding)
      throws IOException {
    Path out = export(ExportWish.of(format).withoutMedia());

    LabelList list =
        LabelList.read(out.resolve(file), LabelSet.DFEW, Optional.of(coding), Optional.empty());

    assertThat(list.clips()).isEqualTo(labelled(clip -> clip.clip().fold().orElse(0) == 1));
  }

  @ParameterizedTest
  @CsvSource({
    "DFEW, Annotation/annotation.csv, 3",
    "SOFT_LABELS, soft_labels.csv, 3",
    "SOFT_LABELS, soft_labels.parquet, 3",
    "FERV39K, 4_setups/All_scenes/test_All.csv, 1",
    "MAFW, split/single/no_caption/set_1/test.txt, 1",
    "HUGGINGFACE, test/metadata.csv, 1",
    "AFEW, '', 3",
    "CAER, '', 3"
  })
  void labelsHaveTheSameHash(ReleaseFormat format, String file, int folds) throws IOException {
    boolean one = format.division() == ReleaseFormat.Division.ONE_FOLD;
    Path out = export(one ? ExportWish.of(format).with(1) : ExportWish.of(format));

    LabelList list =
        LabelList.read(out.resolve(file), LabelSet.DFEW, Optional.empty(), Optional.empty());

    List<LabelledClip> expected = labelled(clip -> (clip.clip().fold().orElse(0) & folds) != 0);
    assertThat(hash(list.clips(), list.names())).isEqualTo(hash(expected, Map.of()));
  }

  /** SHA-256 of the labels by clip. */
  private static String hash(List<LabelledClip> clips, Map<Integer, String> names) {
    assertThat(names).isEmpty();
    return SplitFiles.hash(
        new Folds(
            FoldRecipe.official(2),
            List.of(
                new Fold(
                    1, clips.stream().sorted(LabelledClip.BY_VIDEO_NAME).toList(), List.of()))));
  }

  @ParameterizedTest
  @CsvSource({
    "VOTES, votes.csv, 12",
    "VOTES, votes.parquet, 12",
    "SOFT_LABELS, soft_labels.csv, 0",
    "SOFT_LABELS, soft_labels.parquet, 0",
    "DFEW, Annotation/annotation.csv, 0",
    "DFEW, Annotation/annotation.xlsx, 0"
  })
  void votesAreImported(ReleaseFormat format, String file, int annotators) throws IOException {
    Path out = export(ExportWish.of(format).withoutMedia());

    ReadSet read = DryRun.read(out.resolve(file), file, LabelSet.DFEW, Answers.NONE);

    assertThat(read.report().obstacles()).isEmpty();
    assertThat(read.annotators()).hasSize(annotators);
    Map<Integer, VoteCounts> counts = new TreeMap<>();
    for (ImportedClip clip : read.clips()) {
      counts.put(clip.number(), clip.votes());
    }
    Map<Integer, VoteCounts> expected = new TreeMap<>();
    release.all().forEach(clip -> expected.put(clip.number(), clip.votes()));
    assertThat(counts).isEqualTo(expected);
    Map<String, VoteCounts> byName = new TreeMap<>();
    expected.forEach((number, votes) -> byName.put(Integer.toString(number), votes));
    assertThat(ClipVotes.read(out.resolve(file), LabelSet.DFEW, Optional.empty(), warning -> {}))
        .isEqualTo(byName);
  }

  /** The pictures are tiny; that they lie where the lists say is what counts. */
  @ParameterizedTest
  @CsvSource({
    "DFEW, , 2",
    "DFEW_CODE, , 2",
    "DFERCLIP, 0, 2",
    "MAE_DFER, 0, 2",
    "S2D, 0, 2",
    "FERV39K, , 1",
    "MAFW, , 2",
    "AFEW, , 1"
  })
  void whatLeavesIsTrainedOn(ReleaseFormat format, @Nullable Integer coding, int folds)
      throws IOException {
    boolean one = format.division() == ReleaseFormat.Division.ONE_FOLD;
    Path out = export(one ? ExportWish.of(format).with(1) : ExportWish.of(format));
    Files.deleteIfExists(out.resolve("saved/data/dfew/org/split01/val.csv"));
    Files.deleteIfExists(out.resolve("saved/data/dfew/org/split02/val.csv"));

    ClipDataset data =
        ClipDataset.open(
            out,
            ClipDataset.SPLITS,
            new TrainingSpec.Input(16, 8),
            folder.resolve("cache"),
            LabelSet.DFEW);
    if (coding != null) {
      data.readLabelsFrom(LabelCoding.ofBase(coding));
    }

    assertThat(ClipDataset.frameCounts(out)).containsExactly(16);
    assertThat(data.folds()).hasSize(folds);
    assertThat(data.read().english()).isNotBlank();
    for (int number : data.folds()) {
      org.tenfold.training.data.Fold fold = data.fold(number);
      assertThat(trained(fold.test()))
          .isEqualTo(known(clip -> clip.clip().fold().orElse(0) == number));
      assertThat(trained(fold.training()))
          .isEqualTo(known(clip -> clip.clip().fold().orElse(number) != number));
      assertThat(fold.validation()).isEmpty();
      assertThat(data.said(number)).isNotEmpty();
    }
    assertThat(data.fold(1).test().getFirst().pixels().get().limit()).isEqualTo(3 * 16 * 8 * 8);
  }

  private static Map<Integer, Label> trained(List<org.tenfold.training.data.LabelledClip> clips) {
    Map<Integer, Label> labels = new TreeMap<>();
    clips.forEach(clip -> labels.put(Integer.valueOf(clip.name()), clip.label()));
    return labels;
  }

  private Map<Integer, Label> known(Predicate<ExportedClip> which) {
    Map<Integer, Label> labels = new TreeMap<>();
    labelled(which).forEach(clip -> labels.put(clip.videoName(), clip.label()));
    return labels;
  }

  private Path export(ExportWish wish) throws IOException {
    Path out = folder.resolve("out");
    new ReleaseExport(release, wish).toFolder(out);
    return out;
  }

  private List<LabelledClip> labelled(Predicate<ExportedClip> which) {
    return release.all().stream()
        .filter(which)
        .flatMap(clip -> clip.clip().annotation().labelledClip().stream())
        .toList();
  }
}
