package org.tenfold.dfew.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/**
 * Folders that are called for emotions and hold clips, as AFEW and CAER have them; above them
 * perhaps those of the parts: train, val or validation, test.
 */
final class ClassFolders {
  private static final Pattern CLIP =
      Pattern.compile("(?i)[^.].*\\.(mp4|avi|mov|mkv|webm|flv|jpg|png)");

  private ClassFolders() {}

  /**
   * A clip of such a folder.
   *
   * @param path below the folder, with {@code /}
   */
  record Clip(String path, Label label, Optional<Part> part) {}

  static RecognisedFile look(Path root) {
    List<Clip> clips = read(root);
    int classes = (int) clips.stream().map(Clip::label).distinct().count();
    return new RecognisedFile(
        root, FileKind.CLASS_FOLDERS, LabelNumbers.WORDS, classes, clips.size(), clips.size());
  }

  /**
   * In the order of their paths.
   *
   * @throws InvalidInput when no folder is called for an emotion, or one beside such is not
   */
  static List<Clip> read(Path root) {
    List<Clip> clips = new ArrayList<>();
    for (Path folder : children(root)) {
      Optional<Part> part = Part.ofWord(name(folder));
      if (part.isPresent() && Files.isDirectory(folder)) {
        for (Path emotion : children(folder)) {
          add(root, emotion, part, clips);
        }
      } else {
        add(root, folder, Optional.empty(), clips);
      }
    }
    if (clips.isEmpty()) {
      throw new InvalidInput("dfew.no-class-folders", root);
    }
    return clips;
  }

  private static void add(Path root, Path folder, Optional<Part> part, List<Clip> clips) {
    if (!Files.isDirectory(folder)) {
      return; // a list or a licence beside them
    }
    Optional<Label> emotion = LabelSet.DFEW.find(name(folder));
    List<Path> held = children(folder).stream().filter(ClassFolders::isClip).toList();
    if (emotion.isEmpty()) {
      if (part.isPresent() && !held.isEmpty()) {
        throw new InvalidInput("dfew.class-folder-unknown", folder);
      }
      return;
    }
    for (Path clip : held) {
      String path = root.relativize(clip).toString().replace('\\', '/');
      clips.add(new Clip(path, emotion.get(), part));
    }
  }

  private static boolean isClip(Path path) {
    return Files.isDirectory(path) || CLIP.matcher(name(path)).matches();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> !name(one).startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new InvalidInput(e, "dfew.folder-unreadable", folder, e.getMessage());
    }
  }
}
