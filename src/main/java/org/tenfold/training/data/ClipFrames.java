package org.tenfold.training.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;

/**
 * Reads the frames of clips, scaled to a square.
 *
 * @param folder of one folder a clip, each with {@code 1.jpg} up, or {@code 00001.jpg} as exports
 *     have them
 * @param size edge of the square in pixels
 * @param index of folders that are not numbered as DFEW's; empty: they are
 */
public record ClipFrames(Path folder, int frames, int size, Optional<FrameIndex> index) {
  private static final int CHANNELS = 3;

  /** Of folders that are numbered as DFEW's. */
  public ClipFrames(Path folder, int frames, int size) {
    this(folder, frames, size, Optional.empty());
  }

  /** Whether clips are found by what lists call them, and not by number alone. */
  public boolean indexed() {
    return index.isPresent();
  }

  /**
   * What a clip is called here.
   *
   * @param listed as a list calls it, perhaps behind folders
   * @throws InvalidInput when it has no folder, or several
   */
  public String named(String listed) {
    return index.orElseThrow().name(listed, folder);
  }

  private Path directory(String clip) {
    return folder.resolve(index.map(known -> known.folder(clip)).orElseGet(() -> padded(clip)));
  }

  /**
   * @param clip number of the clip, with or without leading zeros
   * @return {@code [red green blue, frames, height, width]}
   */
  public byte[] read(String clip) {
    return read(directory(clip));
  }

  /**
   * The same of a folder of any name.
   *
   * @throws InvalidInput when a frame is missing, or is no picture
   */
  public byte[] read(Path directory) {
    byte[] pixels = new byte[bytes()];
    for (int frame = 0; frame < frames; frame++) {
      Path file = picture(directory, frame + 1);
      if (!Files.isRegularFile(file)) {
        throw new InvalidInput("training.clip-frame", directory.getFileName(), file, frames);
      }
      write(pixels(file), frame, pixels);
    }
    return pixels;
  }

  /**
   * @throws InvalidInput when a folder of any name has more frames: which ones are meant, nobody
   *     said
   */
  public void requireNoMore(Path directory) {
    if (Files.isRegularFile(picture(directory, frames + 1))) {
      throw new InvalidInput("training.clip-more-frames", directory.getFileName(), frames);
    }
  }

  /** Names of all clips in the folder, in order; without leading zeros. */
  public List<String> clips() {
    if (index.isPresent()) {
      return index.get().names();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(clip -> clip.getFileName().toString())
          .filter(name -> name.matches("\\d{1,9}"))
          .map(ClipFrames::bare)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A clip's number without leading zeros, or its name. */
  public static String bare(String clip) {
    return clip.matches("\\d{1,9}") ? Integer.toString(Integer.parseInt(clip)) : clip;
  }

  /** Size of a clip's pixels. */
  public int bytes() {
    return CHANNELS * frames * size * size;
  }

  /**
   * @throws InvalidInput when the clip has no folder or lacks a frame
   */
  public void require(String clip) {
    Path directory = directory(clip);
    if (!Files.isDirectory(directory)) {
      throw new InvalidInput("training.clip-no-folder", clip, directory);
    }
    for (int frame = frames; frame > 0; frame--) {
      Path file = picture(directory, frame);
      if (!Files.isRegularFile(file)) {
        throw new InvalidInput("training.clip-frame", clip, file, frames);
      }
    }
    if (indexed() && Files.isRegularFile(picture(directory, frames + 1))) {
      throw new InvalidInput("training.clip-frames-more", clip, directory, frames);
    }
  }

  /**
   * A number that changes when a byte of any frame does, never 0. It does not look at times: a copy
   * of the data set on another machine has the same ones.
   *
   * @throws InvalidInput when a frame can't be read; a file that does not end as a JPEG does is
   *     decoded to know
   */
  public long stamp(String clip) {
    Path directory = directory(clip);
    MessageDigest digest = sha256();
    for (int frame = 1; frame <= frames; frame++) {
      JpegFile file = open(picture(directory, frame));
      if (!file.endsWhole()) {
        file.decoded();
      }
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(file.bytes().length).array());
      digest.update(file.bytes());
    }
    return ByteBuffer.wrap(digest.digest()).getLong() | 1;
  }

  /**
   * A picture under any of its names, {@code 1.jpg}, {@code 00001.jpg}, {@code 00012_00001.jpg},
   * {@code 00001.png}; the first one where there is none.
   *
   * @param number from 1
   */
  public static Path picture(Path directory, int number) {
    Path padded = directory.resolve("%05d.jpg".formatted(number));
    if (Files.isRegularFile(padded)) {
      return padded;
    }
    Path joined = directory.resolve("%s_%05d.jpg".formatted(directory.getFileName(), number));
    if (Files.isRegularFile(joined)) {
      return joined;
    }
    Path png = directory.resolve("%05d.png".formatted(number));
    return Files.isRegularFile(png) ? png : directory.resolve(number + ".jpg");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String padded(String clip) {
    if (!clip.matches("\\d{1,9}")) {
      throw new InvalidInput("training.video-name", clip);
    }
    return "%05d".formatted(Integer.parseInt(clip));
  }

  private int[] pixels(Path file) {
    return AreaAverage.of(open(file).decoded(), size);
  }

  private static JpegFile open(Path file) {
    try {
      return new JpegFile(file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InvalidInput(e, "training.cannot-read", file, e.getMessage());
    }
  }

  private void write(int[] rgb, int frame, byte[] pixels) {
    int plane = size * size;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int shift = 8 * (CHANNELS - 1 - channel);
      int offset = (channel * frames + frame) * plane;
      for (int i = 0; i < plane; i++) {
        pixels[offset + i] = (byte) (rgb[i] >> shift);
      }
    }
  }
}
