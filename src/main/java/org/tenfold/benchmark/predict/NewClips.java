package org.tenfold.benchmark.predict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * The clips behind paths that people give.
 *
 * @param problems paths that lead to none, each with the reason
 */
public record NewClips(List<NewClip> clips, Map<String, Message> problems) {
  /** As the training command and as exports name it. */
  private static final List<String> FIRST_PICTURE = List.of("1.jpg", "00001.jpg");

  /**
   * A file is a clip; a folder with a {@code 1.jpg} is one too, aligned before; any other folder
   * holds some. Hidden files are left alone.
   *
   * @throws InvalidInput when a folder can't be read
   */
  public static NewClips of(List<Path> given) {
    Map<String, NewClip> clips = new LinkedHashMap<>();
    Map<String, Message> problems = new LinkedHashMap<>();
    for (Path path : given) {
      if (!Files.exists(path)) {
        problems.put(path.toString(), Message.of("benchmark.predict-missing"));
        continue;
      }
      List<NewClip> found = below(path);
      if (found.isEmpty()) {
        problems.put(path.toString(), Message.of("benchmark.predict-empty-folder"));
      }
      for (NewClip clip : found) {
        // of two folders both may hold a 1.mp4
        String name = clips.containsKey(clip.name()) ? clip.path().toString() : clip.name();
        clips.put(name, new NewClip(name, clip.path(), clip.aligned()));
      }
    }
    return new NewClips(List.copyOf(clips.values()), problems);
  }

  private static List<NewClip> below(Path path) {
    Path whole = path.toAbsolutePath();
    Path parent = whole.getParent();
    boolean folder = Files.isDirectory(path) && !isAligned(path);
    List<NewClip> found = new ArrayList<>();
    collect(whole, folder || parent == null ? whole : parent, found);
    return found;
  }

  private static void collect(Path path, Path root, List<NewClip> found) {
    if (!Files.isDirectory(path) || isAligned(path)) {
      String name = root.relativize(path).toString().replace('\\', '/');
      found.add(new NewClip(name, path, Files.isDirectory(path)));
      return;
    }
    try (Stream<Path> inside = Files.list(path)) {
      inside
          .filter(one -> !one.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .forEach(one -> collect(one, root, found));
    } catch (IOException e) {
      throw new InvalidInput(e, "benchmark.predict-unreadable", path);
    }
  }

  private static boolean isAligned(Path path) {
    return FIRST_PICTURE.stream().anyMatch(name -> Files.isRegularFile(path.resolve(name)));
  }
}
