package org.tenfold.media.decode;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/**
 * The {@code ffmpeg} command line that comes with the library: makes videos for tests, and reads
 * clips by another way than ours.
 */
public final class FfmpegProgram {
  private FfmpegProgram() {}

  /**
   * @param words separated by spaces; no file name of ours holds one
   * @return the output file, the last word
   */
  public static Path run(String words) {
    return run(words.split(" "));
  }

  public static Path run(String... words) {
    List<String> command = new ArrayList<>(List.of(program(), "-v", "error", "-nostdin", "-y"));
    command.addAll(List.of(words));
    try {
      Path log = Files.createTempFile("ffmpeg", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().put("LD_LIBRARY_PATH", new File(program()).getParent());
      int exit = builder.start().waitFor();
      String said = Files.readString(log);
      Files.delete(log);
      if (exit != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return Path.of(words[words.length - 1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String program() {
    return Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
  }
}
