package org.tenfold.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.clip.ClipId;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.UsefulFrames;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;

class ReleaseFramesTest {
  @TempDir Path folder;

  @Test
  void clipsThatShowTheirFaceTooSeldomAreLeftOutBeforeTheFoldsAreMade() {
    List<ReleasedClip> clips =
        List.of(clip(1, 80), clip(2, 49), clip(3, 50), clip(4, 0), clip(5, 100));

    List<ReleasedClip> divided = ReleaseFrames.divided(clips, 3);

    assertThat(divided)
        .extracting(ReleasedClip::fold)
        .containsExactly(
            OptionalInt.of(1),
            OptionalInt.empty(),
            OptionalInt.of(2),
            OptionalInt.empty(),
            OptionalInt.of(3));
    assertThat(divided)
        .filteredOn(ReleasedClip::isDropped)
        .extracting(ReleasedClip::number)
        .containsExactly(2, 4);
    assertThat(ContentHash.of(divided, LabelSet.DFEW))
        .isEqualTo(ContentHash.of(clips, LabelSet.DFEW));
  }

  @Test
  void tooFewFacesForTheFoldsAreSaidInWords() {
    List<ReleasedClip> clips = List.of(clip(1, 80), clip(2, 10), clip(3, 10));

    assertThatThrownBy(() -> ReleaseFrames.divided(clips, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "Only 1 of the 3 labelled clips show a face in at least half of their frames; 2 folds"
                + " need at least 2. Freeze a release with fewer folds or with the centre square.");
  }

  @Test
  void theSamePicturesAreTheSameFileAndComeBack() throws IOException {
    Path pictures = pictures("a");
    FrameArchive.pack(pictures, folder.resolve("a.zip"));
    Path again = pictures("b");
    Files.setLastModifiedTime(again.resolve("1.jpg"), FileTime.fromMillis(0));
    FrameArchive.pack(again, folder.resolve("b.zip"));

    assertThat(folder.resolve("b.zip")).hasSameBinaryContentAs(folder.resolve("a.zip"));
    FrameArchive.unpack(folder.resolve("a.zip"), folder.resolve("out"));
    assertThat(folder.resolve("out/16.jpg")).hasContent("picture 16");
    assertThat(FrameArchive.read(folder.resolve("a.zip")))
        .hasSize(16)
        .element(9)
        .isEqualTo("picture 10".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Path pictures(String name) throws IOException {
    Path pictures = Files.createDirectories(folder.resolve(name));
    for (int i : IntStream.rangeClosed(1, 16).toArray()) {
      Files.writeString(pictures.resolve(i + ".jpg"), "picture " + i);
    }
    return pictures;
  }

  private static ReleasedClip clip(int number, int usefulOf100) {
    AnnotationRow row =
        new AnnotationRow(number, VoteCounts.of(7, 3, 0, 0, 0, 0, 0), Optional.of(DfewLabel.HAPPY));
    return new ReleasedClip(row, ClipId.next(), OptionalInt.empty(), 2_000_000, "a".repeat(64))
        .with(new ReleasedClip.Frames(new UsefulFrames(100, usefulOf100), ""));
  }
}
