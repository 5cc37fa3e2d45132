package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;

class ClipDatasetTest {
  private static final int SIZE = 16;

  private static final TrainingSpec.Input INPUT = new TrainingSpec.Input(ClipDataset.FRAMES, SIZE);

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
        .containsExactly(DfewLabel.HAPPY, DfewLabel.SAD, DfewLabel.NEUTRAL, DfewLabel.ANGRY);
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

    new LabelledClip("1", DfewLabel.HAPPY, new byte[] {0, 127, (byte) 255}).writeTo(values, 0);

    assertThat(values[0]).isEqualTo(-1);
    assertThat(values[1]).isBetween(-0.01f, 0f);
    assertThat(values[2]).isEqualTo(1);
  }

  @Test
  void clipsOfAnotherNumberOfFramesAreOpenedAtThatNumberOnly() throws IOException {
    Path other = TinyDataset.write(directory.resolve("eight"), 8);
    TrainingSpec.Input eight = new TrainingSpec.Input(8, SIZE);

    ClipDataset dataset = ClipDataset.open(other, eight, directory.resolve("cache"));

    assertThat(dataset.fold(1).training().getFirst().pixels().get().limit())
        .isEqualTo(3 * 8 * SIZE * SIZE);
    assertThat(ClipDataset.frameCounts(other)).containsExactly(8);
    assertRejected(() -> ClipDataset.open(other, INPUT, directory.resolve("cache")))
        .hasMessageContaining("has no clips of 16 frames but clip_224x224_8f");
    Files.createDirectories(other.resolve("Clip/clip_112x112_8f"));
    assertRejected(() -> ClipDataset.open(other, eight, directory.resolve("cache")))
        .hasMessageContaining("clip_112x112_8f, clip_224x224_8f");
  }

  @Test
  void aFolderThatIsNoDatasetIsSaidSo() {
    assertRejected(
            () -> ClipDataset.open(directory.resolve("nothing"), INPUT, directory.resolve("cache")))
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
    Files.writeString(TinyDataset.setFile(directory, "train", 1), "video_name,label\n1,8\n");

    assertRejected(() -> dataset().fold(1))
        .hasMessageContaining("row 1: the label must be 1..7, not '8'.")
        .hasMessageContaining("--labels");
  }

  @Test
  void aClipWithoutFolderIsSaidSo() throws IOException {
    Files.writeString(TinyDataset.setFile(directory, "train", 1), "video_name,label\n8,1\n");

    assertRejected(() -> dataset().fold(1))
        .hasMessageContaining("Clip 8 has no folder")
        .hasMessageContaining("00008");
  }

  @Test
  void picturesMayBeNamedWithLeadingZeros() throws IOException {
    ByteBuffer before = dataset().fold(1).training().get(1).pixels().get();
    Path clip = TinyDataset.clipFolder(directory, 2);
    for (int frame = 1; frame <= ClipDataset.FRAMES; frame++) {
      Files.move(clip.resolve(frame + ".jpg"), clip.resolve("%05d.jpg".formatted(frame)));
    }

    assertThat(dataset().fold(1).training().get(1).pixels().get()).isEqualTo(before);
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

    assertRejected(() -> dataset().fold(1))
        .hasMessageEndingWith("2.jpg can't be read as an image.");
  }

  @Test
  void anEmptyFrameIsSaidSo() throws IOException {
    Files.write(TinyDataset.clipFolder(directory, 3).resolve("9.jpg"), new byte[0]);

    assertRejected(() -> dataset().fold(1))
        .hasMessageEndingWith("9.jpg can't be read as an image.");
  }

  /** Most decoders fill the rest with grey, and train on it. */
  @Test
  void aFrameThatIsCutOffIsRefusedBeforeTraining() throws IOException {
    Path frame = noise(TinyDataset.clipFolder(directory, 3).resolve("16.jpg"));
    byte[] whole = Files.readAllBytes(frame);
    Files.write(frame, Arrays.copyOf(whole, whole.length * 3 / 4));

    assertRejected(() -> dataset().fold(1))
        .hasMessageContaining("16.jpg is cut off or damaged")
        .hasMessageEndingWith(": copy or make it anew.");
  }

  @Test
  void aFrameThatLacksItsMiddleIsRefusedWhenItIsDecoded() throws IOException {
    Path frame = noise(TinyDataset.clipFolder(directory, 3).resolve("16.jpg"));
    byte[] whole = Files.readAllBytes(frame);
    byte[] cut = Arrays.copyOf(whole, whole.length * 3 / 4);
    System.arraycopy(whole, whole.length - 2, cut, cut.length - 2, 2); // the mark of the end

    Files.write(frame, cut);
    LabelledClip damaged = dataset().fold(1).training().get(2);

    assertRejected(() -> damaged.pixels().get())
        .hasMessageContaining("16.jpg is cut off or damaged");
  }

  @Test
  void aWholeFrameWithMoreBehindItIsTaken() throws IOException {
    Path frame = TinyDataset.clipFolder(directory, 3).resolve("1.jpg");
    byte[] whole = Files.readAllBytes(frame);
    ByteBuffer before = dataset().fold(1).training().get(2).pixels().get();

    Files.write(frame, Arrays.copyOf(whole, whole.length + 100));

    assertThat(dataset().fold(1).training().get(2).pixels().get()).isEqualTo(before);
  }

  private static Path noise(Path frame) throws IOException {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 32 * 32; i++) {
      image.setRGB(i % 32, i / 32, random.nextInt());
    }
    ImageIO.write(image, "jpg", frame.toFile());
    return frame;
  }

  @Test
  void aClipIsDecodedOnceForAllRuns() throws IOException {
    dataset().fold(1).training().get(1).pixels().get();
    Path file = onlyFile(directory.resolve("cache"));
    byte marked = 77; // what no decoding of that clip gives
    try (FileChannel frames = FileChannel.open(file, StandardOpenOption.WRITE)) {
      int clip = Long.BYTES + 3 * ClipDataset.FRAMES * SIZE * SIZE;
      frames.write(ByteBuffer.wrap(new byte[] {marked}), clip + Long.BYTES); // clip 2
    }

    assertThat(dataset().fold(2).test().get(1).pixels().get().get(0)).isEqualTo(marked);
  }

  /** Also when neither size nor time of its file tells. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 16})
  void aClipIsDecodedAnewWhenAnyFrameHasChanged(int number) throws IOException {
    Path frame = TinyDataset.clipFolder(directory, 2).resolve(number + ".jpg");
    byte[] old = Files.readAllBytes(frame);
    FileTime time = Files.getLastModifiedTime(frame);
    int place = (number - 1) * SIZE * SIZE;
    byte red = dataset().fold(1).training().get(1).pixels().get().get(place);

    byte[] other = Files.readAllBytes(TinyDataset.clipFolder(directory, 7).resolve("1.jpg"));
    Files.write(frame, Arrays.copyOf(other, Math.max(old.length, other.length)));
    Files.setLastModifiedTime(frame, time);

    assertThat(dataset().fold(1).training().get(1).pixels().get().get(place)).isNotEqualTo(red);
  }

  /** As a copy of a data set on another machine: a run there goes on from its checkpoint. */
  @Test
  void stampsAreOfContentsAlone() throws IOException {
    List<Long> before = stamps();
    Path frame = TinyDataset.clipFolder(directory, 2).resolve("3.jpg");
    Files.setLastModifiedTime(frame, FileTime.fromMillis(0));
    assertThat(stamps()).isEqualTo(before);

    Files.copy(
        TinyDataset.clipFolder(directory, 7).resolve("3.jpg"),
        frame,
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(stamps()).isNotEqualTo(before);
  }

  private List<Long> stamps() {
    return dataset().fold(1).training().stream().map(LabelledClip::stamp).toList();
  }

  @Test
  void whatIsToBeDecodedIsKnownBefore() {
    ClipDataset dataset = dataset();
    Fold fold = dataset.fold(1);
    long clip = Long.BYTES + 3 * ClipDataset.FRAMES * SIZE * SIZE;

    assertThat(dataset.bytesToDecode(List.of(fold, dataset.fold(2))))
        .isEqualTo(TinyDataset.CLIPS * clip);
    fold.training().getFirst().pixels().get();
    assertThat(dataset.bytesToDecode(List.of(fold))).isEqualTo((TinyDataset.CLIPS - 1) * clip);
  }

  @Test
  void framesThatCannotBeWrittenAreSaidSo() throws IOException {
    Files.writeString(directory.resolve("cache"), "a file where a folder should be");

    assertRejected(() -> dataset().fold(1).training().getFirst().pixels().get())
        .hasMessageStartingWith("The decoded frames can't be written to ")
        .hasMessageEndingWith("Make room there, or give --cache a folder that has it.");
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
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
    return ClipDataset.open(directory, INPUT, directory.resolve("cache"));
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable>
      assertRejected(ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aListAsPandasOrASpreadsheetWroteItIsRead() throws IOException {
    Path file = TinyDataset.setFile(directory, "train", 1);
    List<String> before = Files.readAllLines(file);
    int size = dataset().fold(1).training().size();
    StringBuilder text = new StringBuilder("\uFEFF;video_name;label\r\n");
    for (int row = 1; row < before.size(); row++) {
      text.append(row - 1).append(';').append(before.get(row).replace(",", ".0;")).append(".0\r\n");
    }
    Files.writeString(file, text);
    ClipDataset dataset = dataset();
    List<Message> warnings = new ArrayList<>();
    dataset.onWarning(warnings::add);

    assertThat(dataset.fold(1).training()).hasSize(size);
    assertThat(warnings).singleElement().asString().contains("only numbers the rows");
  }

  @Test
  void aClipWithANameIsRefusedInWords() throws IOException {
    Files.writeString(TinyDataset.setFile(directory, "train", 1), "video_name,label\na,1\n");

    assertRejected(() -> dataset().fold(1))
        .hasMessageContaining("video_name is 'a', not a whole number");
  }

  /** Numbers begin anew in each scene, as in FERV39k itself. */
  @Test
  void clipsAreFoundByTheFoldersBeforeTheirNumbers(@TempDir Path other) throws IOException {
    for (String clip : List.of("Action/Sad/0001", "Daily/Sad/0001", "Daily/Happy/0002")) {
      pictures(other.resolve("2_ClipsforFaceCrop").resolve(clip));
    }
    Path lists = Files.createDirectories(other.resolve("4_setups/All_scenes"));
    Files.writeString(
        lists.resolve("train_All.csv"), "Action/Sad/0001 Sad\nDaily/Happy/0002 Happy\n");
    Files.writeString(
        lists.resolve("test_All.csv"), "/data/2_ClipsforFaceCrop/Daily/Sad/0001 Sad\n");

    assertThat(open(other).fold(1).training())
        .extracting(LabelledClip::name)
        .containsExactly("Action/Sad/0001", "Daily/Happy/0002");
    assertThat(open(other).fold(1).test())
        .extracting(LabelledClip::name)
        .containsExactly("Daily/Sad/0001");

    Files.writeString(lists.resolve("test_All.csv"), "Sad/0001 Sad\n");
    assertRejected(() -> open(other).fold(1))
        .hasMessageContaining("several folders of clip Sad/0001");
    Files.writeString(lists.resolve("test_All.csv"), "Movie/Happy/0002 Happy\n");
    assertRejected(() -> open(other).fold(1)).hasMessageContaining("no folder with pictures");
    Files.writeString(lists.resolve("test_All.csv"), "Daily/Happy/0002 Happy\n");
    Path more = other.resolve("2_ClipsforFaceCrop/Daily/Happy/0002/00017.jpg");
    Files.copy(more.resolveSibling("00016.jpg"), more);
    assertRejected(() -> open(other).fold(1)).hasMessageContaining("more than 16 pictures");
  }

  @Test
  void foldersOfLabelsAreOneFold(@TempDir Path other) throws IOException {
    pictures(other.resolve("train/Sad/a"));
    pictures(other.resolve("train/Happy/b"));
    assertRejected(() -> open(other).fold(1)).hasMessageContaining("no folder test");
    pictures(other.resolve("test/Happy/c"));
    pictures(other.resolve("val/Sad/d"));

    ClipDataset dataset = open(other);

    assertThat(dataset.folds()).containsExactly(1);
    assertThat(dataset.read().english()).contains("2 classes, 4 clips");
    assertThat(dataset.fold(1).training())
        .extracting(LabelledClip::name, LabelledClip::label)
        .containsExactly(
            tuple("train/Happy/b", DfewLabel.HAPPY), tuple("train/Sad/a", DfewLabel.SAD));
    assertThat(dataset.fold(1).validation()).hasSize(1);
  }

  @Test
  void videosWithoutPicturesAreSaidSo(@TempDir Path other) throws IOException {
    Files.createDirectories(other.resolve("train/Sad"));
    Files.writeString(other.resolve("train/Sad/1.mp4"), "a video");

    assertRejected(() -> open(other)).hasMessageContaining("by the command frames");
  }

  private static void pictures(Path clip) throws IOException {
    Files.createDirectories(clip);
    for (int frame = 1; frame <= ClipDataset.FRAMES; frame++) {
      ImageIO.write(
          new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
          "jpeg",
          clip.resolve("%05d.jpg".formatted(frame)).toFile());
    }
  }

  private static ClipDataset open(Path data) {
    return ClipDataset.open(data, INPUT, data.resolve("cache"));
  }

  @Test
  void listsOfOtherProgramsAreReadInTheirCoding() throws IOException {
    List<Label> before = dataset().fold(1).test().stream().map(LabelledClip::label).toList();
    for (String part : List.of("train", "test")) {
      Path own = TinyDataset.setFile(directory, part, 1);
      StringBuilder lines = new StringBuilder();
      for (String line : Files.readAllLines(own).subList(1, before.size() + 1)) {
        String[] cells = line.split(",");
        lines.append(
            "DFEW_Face/%05d 16 %d\n"
                .formatted(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]) - 1));
      }
      Path lists = Files.createDirectories(directory.resolve("annotation"));
      Files.writeString(lists.resolve("DFEW_set_1_" + part + ".txt"), lines);
    }
    ClipDataset open =
        ClipDataset.open(directory, "annotation", INPUT, directory.resolve("cache"), LabelSet.DFEW);

    assertRejected(() -> open.fold(1)).hasMessageContaining("--coding 0");
    open.readLabelsFrom(LabelCoding.FROM_0);

    assertThat(open.folds()).containsExactly(1);
    assertThat(open.read().english()).contains("loader’s list of folders", "0-based");
    assertThat(open.fold(1).test()).extracting(LabelledClip::label).isEqualTo(before);
  }
}
