package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.emotion.Emotion;
import org.tenfold.worker.BadInputException;

class ClipDatasetTest {
  private static final int SIZE = 16;

  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeDataset() throws IOException {
    TinyDataset.write(directory);
  }

  @Test
  void foldsAreThoseWithSetFiles() {
    assertThat(dataset().folds()).containsExactly(1, 2);
  }

  @Test
  void labelsCountFromOne() {
    Fold fold = dataset().fold(1);

    assertThat(fold.training())
        .extracting(LabelledClip::label)
        .containsExactly(Emotion.HAPPY, Emotion.SAD, Emotion.NEUTRAL, Emotion.ANGRY);
    assertThat(fold.test()).extracting(LabelledClip::name).containsExactly("5", "6", "7");
  }

  @Test
  void pixelsAreChannelsThenFramesScaledToTheInput() {
    ByteBuffer pixels = dataset().fold(1).training().get(1).pixels().get();
    int channel = ClipDataset.FRAMES * SIZE * SIZE;

    assertThat(pixels.limit()).isEqualTo(3 * channel);
    assertThat(pixels.get(0) & 0xff).as("red").isBetween(55, 65);
    assertThat(pixels.get(channel) & 0xff).as("green").isBetween(95, 105);
    assertThat(pixels.get(3 * channel - 1) & 0xff)
        .as("blue, last pixel of the last frame")
        .isBetween(190, 200);
  }

  @Test
  void valuesLieBetweenMinusOneAndOne() {
    float[] values = new float[3];

    new LabelledClip("1", Emotion.HAPPY, new byte[] {0, 127, (byte) 255}).writeTo(values, 0);

    assertThat(values[0]).isEqualTo(-1);
    assertThat(values[1]).isBetween(-0.01f, 0f);
    assertThat(values[2]).isEqualTo(1);
  }

  @Test
  void aFolderThatIsNoDatasetIsSaidSo() {
    assertRejected(
            () -> ClipDataset.open(directory.resolve("nothing"), SIZE, directory.resolve("cache")))
        .hasMessageContaining("nothing is missing: expected a data set in DFEW's layout.");
  }

  @Test
  void aMissingTestFileIsSaidSo() throws IOException {
    Files.delete(TinyDataset.setFile(directory, "test", 2));

    assertRejected(() -> dataset().fold(2)).hasMessageEndingWith("set_2.csv is missing.");
  }

  @Test
  void anEmptySetIsSaidSo() throws IOException {
    Files.writeString(TinyDataset.setFile(directory, "train", 1), "video_name,label\n");

    assertRejected(() -> dataset().fold(1)).hasMessageEndingWith("lists no clips.");
  }

  @Test
  void aLabelOutsideOneToSevenIsSaidSo() throws IOException {
    Files.writeString(TinyDataset.setFile(directory, "train", 1), "video_name,label\n1,0\n");

    assertRejected(() -> dataset().fold(1))
        .hasMessageEndingWith("row 1: the label must be 1..7, not '0'.");
  }

  @Test
  void aClipWithoutFolderIsSaidSo() throws IOException {
    Files.writeString(TinyDataset.setFile(directory, "train", 1), "video_name,label\n8,1\n");

    assertRejected(() -> dataset().fold(1))
        .hasMessageContaining("Clip 8 has no folder")
        .hasMessageContaining("00008");
  }

  @Test
  void aMissingFrameIsSaidSo() throws IOException {
    Files.delete(TinyDataset.clipFolder(directory, 3).resolve("16.jpg"));

    assertRejected(() -> dataset().fold(1))
        .hasMessageStartingWith("Clip 3 lacks the frame")
        .hasMessageEndingWith("each clip needs 16 frames.");
  }

  @Test
  void aBrokenFrameIsSaidSo() throws IOException {
    Files.writeString(TinyDataset.clipFolder(directory, 3).resolve("2.jpg"), "no image");

    LabelledClip broken = dataset().fold(1).training().get(2);

    assertRejected(() -> broken.pixels().get())
        .hasMessageEndingWith("2.jpg can't be read as an image.");
  }

  @Test
  void aClipIsDecodedOnceForAllRuns() throws IOException {
    ByteBuffer first = dataset().fold(1).training().get(1).pixels().get();
    Path frame = TinyDataset.clipFolder(directory, 2).resolve("2.jpg");
    Files.delete(frame);
    Files.writeString(frame, "no image, and never looked at again");

    assertThat(dataset().fold(2).test().get(1).pixels().get()).isEqualTo(first);
  }

  @Test
  void aClipWhoseFramesHaveChangedIsDecodedAnew() throws IOException {
    byte old = dataset().fold(1).training().get(1).pixels().get().get(0);
    Files.copy(
        TinyDataset.clipFolder(directory, 7).resolve("1.jpg"),
        TinyDataset.clipFolder(directory, 2).resolve("1.jpg"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(dataset().fold(1).training().get(1).pixels().get().get(0)).isNotEqualTo(old);
  }

  @Test
  void framesAreForgottenOnlyWhenAsked() throws IOException {
    ClipDataset dataset = dataset();
    dataset.fold(1).training().get(1).pixels().get();
    assertThat(directory.resolve("cache")).isNotEmptyDirectory();

    dataset.forgetFrames();

    assertThat(directory.resolve("cache")).isEmptyDirectory();
  }

  private ClipDataset dataset() {
    return ClipDataset.open(directory, SIZE, directory.resolve("cache"));
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable>
      assertRejected(ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(BadInputException.class);
  }
}
