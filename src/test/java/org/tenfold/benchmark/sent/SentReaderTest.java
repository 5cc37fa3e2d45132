package org.tenfold.benchmark.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.ReleasedClip;

class SentReaderTest {
  private static final String HEAD = "video_name,label,prediction\n";

  /** Clips 1 and 2 are happy and in fold 1, 3 and 4 sad and in fold 2; 5 has no single label. */
  private static final List<ReleasedClip> CLIPS =
      IntStream.rangeClosed(1, 5).mapToObj(SentReaderTest::clip).toList();

  @TempDir private Path folder;

  @Test
  void oneFileAFoldOfSeveralSeeds() {
    SortedMap<Long, List<Label>> answers =
        read(
            file("seed1-fd1.csv", HEAD + "00001,1,1\n00002,1,7\n"),
            file("seed1-fd2.csv", HEAD + "4,2,2\n3,2,1\n"),
            file("seed2-fd1.csv", HEAD + "1,1,1\n2,1,1\n"),
            file("seed2-fd2.csv", HEAD + "3,2,2\n4,2,7\n"));

    assertThat(answers.get(1L))
        .containsExactly(DfewLabel.HAPPY, DfewLabel.FEAR, DfewLabel.HAPPY, DfewLabel.SAD);
    assertThat(answers.get(2L))
        .containsExactly(DfewLabel.HAPPY, DfewLabel.HAPPY, DfewLabel.SAD, DfewLabel.FEAR);
  }

  @Test
  void oneFileWithItsFolds() {
    Path whole =
        file("all.csv", "video_name,label,prediction,fold\n1,1,1,a\n2,1,1,a\n3,2,2,b\n4,2,7,b\n");

    assertThat(read(whole)).containsOnlyKeys(1L);
  }

  @Test
  void whatDoesNotFitTheReleaseIsRefusedWithTheClip() {
    refused(
        "There is no",
        file("fd1.csv", HEAD + "1,1,1\n9,1,7\n"),
        "predicts clip 9, which is in no fold");
    refused("5 has no label", file("fd2.csv", HEAD + "5,1,7\n"), "clip 5, which is in no fold");
    refused("label", file("fd3.csv", HEAD + "1,2,7\n"), "label Sad for clip 1, which is Happy");
    refused(
        "folds",
        file("fd4.csv", HEAD + "1,1,7\n3,2,2\n"),
        "clip 1, which is in fold 1 of this release, and clip 3 of fold 2");
    refused(
        "missing", file("fd5.csv", HEAD + "1,1,7\n"), "Seed 1 lacks 3 of 4 clips, clip 2 for one");
    assertThatThrownBy(() -> read()).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aSeedIsReadFromTheName() {
    assertThat(SentReader.seed("model_seed-12_fd3.csv")).isEqualTo(12);
    assertThat(SentReader.seed("Seed 3.csv")).isEqualTo(3);
    assertThat(SentReader.seed("fd4.csv")).isEqualTo(1);
  }

  private void refused(String why, Path file, String sentence) {
    assertThatThrownBy(() -> read(file))
        .as(why)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(sentence);
  }

  private static SortedMap<Long, List<Label>> read(Path... files) {
    return new SentReader(CLIPS, LabelSet.DFEW).read(List.of(files), warning -> {});
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReleasedClip clip(int number) {
    Optional<Label> label =
        number > 4 ? Optional.empty() : Optional.of(number < 3 ? DfewLabel.HAPPY : DfewLabel.SAD);
    return new ReleasedClip(
        new AnnotationRow(number, VoteCounts.of(10, 0, 0, 0, 0, 0, 0), label),
        new ClipId(UUID.randomUUID()),
        number > 4 ? OptionalInt.empty() : OptionalInt.of(number < 3 ? 1 : 2),
        1_000_000,
        "0".repeat(64));
  }
}
