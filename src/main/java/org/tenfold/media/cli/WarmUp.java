package org.tenfold.media.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.tenfold.media.decode.Ffmpeg;

/**
 * Loads the native code and goes once through what a look at a video and a cut need, with half a
 * second of a test picture, so that the next time is fast.
 */
public final class WarmUp {
  private static final String VIDEO = "warm-up.mp4";

  private WarmUp() {}

  /** Does a command of {@code tenfold}. */
  @FunctionalInterface
  public interface Commands {
    int run(String... words);
  }

  /**
   * @param folder for files that are gone afterwards
   * @param enough asked between steps of some tenths of a second
   */
  public static void run(Path folder, Commands commands, BooleanSupplier enough)
      throws IOException {
    Ffmpeg.load();
    if (enough.getAsBoolean()) {
      return;
    }
    Path video = Files.createTempFile(folder, "warm", ".mp4");
    Path clip = Files.createTempFile(folder, "warm", ".mp4");
    Path picture = Files.createTempFile(folder, "warm", ".jpg");
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream nobody =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nobody);
    System.setErr(nobody);
    try {
      copyVideo(video);
      did(commands.run("probe", "" + video, "--poster", "" + picture));
      if (!enough.getAsBoolean()) {
        did(commands.run(cut(video, clip, picture)));
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
      Files.deleteIfExists(video);
      Files.deleteIfExists(clip);
      Files.deleteIfExists(picture);
    }
  }

  private static void did(int exit) {
    if (exit != 0) {
      throw new IllegalStateException("a command of the warm-up ended with " + exit);
    }
  }

  private static String[] cut(Path video, Path clip, Path picture) {
    List<String> words = new ArrayList<>(List.of("extract", "" + video, "--output", "" + clip));
    words.addAll(List.of("--start", "0.125", "--end", "0.375", "--sound", "--prints", "8"));
    words.addAll(List.of("--poster", "" + picture, "--filmstrip", "" + picture));
    return words.toArray(String[]::new);
  }

  private static void copyVideo(Path video) throws IOException {
    try (InputStream bytes = WarmUp.class.getResourceAsStream(VIDEO)) {
      Files.write(video, Objects.requireNonNull(bytes, VIDEO).readAllBytes());
    }
  }
}
