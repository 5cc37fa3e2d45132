package org.tenfold.training;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Writes a data set in DFEW's layout: one clip an emotion, in one colour each, in two folds. */
public final class TinyDataset {
  public static final int CLIPS = 7;

  private TinyDataset() {}

  public static Path write(Path directory) throws IOException {
    return write(directory, ClipDataset.FRAMES);
  }

  /**
   * @param frames of a clip
   */
  public static Path write(Path directory, int frames) throws IOException {
    return write(directory, frames, CLIPS);
  }

  /**
   * @param labels from 1, each with a clip; the first half is the training part of the first fold
   */
  public static Path write(Path directory, int frames, int labels) throws IOException {
    for (int clip = 1; clip <= labels; clip++) {
      Path folder = Files.createDirectories(clipFolder(directory, frames, clip));
      for (int frame = 1; frame <= frames; frame++) {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(210 * clip / labels, 100, 255 - 210 * clip / labels));
        graphics.fillRect(0, 0, 32, 32);
        graphics.dispose();
        ImageIO.write(image, "jpg", folder.resolve(frame + ".jpg").toFile());
      }
    }
    List<Integer> all = IntStream.rangeClosed(1, labels).boxed().toList();
    List<Integer> first = all.subList(0, (labels + 1) / 2);
    List<Integer> rest = all.subList(first.size(), labels);
    writeFold(directory, 1, first, rest);
    writeFold(directory, 2, rest, first);
    return directory;
  }

  public static Path clipFolder(Path directory, int clip) {
    return clipFolder(directory, ClipDataset.FRAMES, clip);
  }

  private static Path clipFolder(Path directory, int frames, int clip) {
    return directory.resolve("Clip/clip_224x224_%df/%05d".formatted(frames, clip));
  }

  public static Path setFile(Path directory, String part, int fold) {
    return directory.resolve(
        "EmoLabel_DataSplit/%s(single-labeled)/set_%d.csv".formatted(part, fold));
  }

  private static void writeFold(
      Path directory, int fold, List<Integer> training, List<Integer> test) throws IOException {
    writeSet(setFile(directory, "train", fold), training);
    writeSet(setFile(directory, "test", fold), test);
  }

  private static void writeSet(Path file, List<Integer> clips) throws IOException {
    List<String> lines = new ArrayList<>(List.of("video_name,label"));
    clips.forEach(clip -> lines.add(clip + "," + clip));
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, lines);
  }
}
