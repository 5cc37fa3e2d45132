package org.tenfold.dfew.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelPresets;
import org.tenfold.label.LabelSet;

/**
 * Folders that are called for labels and hold clips, as AFEW and CAER have them; above them perhaps
 * those of the parts: train, val or validation, test.
 */
public final class ClassFolders {
  private static final Pattern CLIP =
      Pattern.compile("(?i)[^.].*\\.(mp4|avi|mov|mkv|webm|flv|jpg|png)");

  private ClassFolders() {}

  /**
   * A clip of such a folder.
   *
   * @param path below the folder, with {@code /}
   */
  public record Clip(String path, Label label, Optional<Part> part) {}

  /**
   * Clips by the part whose folder they lie in; empty where no folder is called for a label.
   *
   * @throws InvalidInput when a folder beside such is not called for a label of the set
   */
  public static Map<Part, List<Clip>> byPart(Path root, LabelSet labels) {
    Map<Part, List<Clip>> parts = new EnumMap<>(Part.class);
    for (Clip clip : clips(root, labels)) {
      clip.part()
          .ifPresent(part -> parts.computeIfAbsent(part, key -> new ArrayList<>()).add(clip));
    }
    return parts;
  }

  static RecognisedFile look(Path root, LabelSet labels) {
    List<Clip> clips = read(root, labels);
    int classes = (int) clips.stream().map(Clip::label).distinct().count();
    return new RecognisedFile(
        root,
        labels,
        FileKind.CLASS_FOLDERS,
        LabelNumbers.WORDS,
        classes,
        clips.size(),
        clips.size());
  }

  /**
   * In the order of their paths.
   *
   * @throws InvalidInput when no folder is called for a label, or one beside such is not
   */
  static List<Clip> read(Path root, LabelSet labels) {
    List<Clip> clips = clips(root, labels);
    if (clips.isEmpty()) {
      throw new InvalidInput("dfew.no-class-folders", root, labels.title(Label.of(1)));
    }
    return clips;
  }

  private static List<Clip> clips(Path root, LabelSet labels) {
    List<Clip> clips = new ArrayList<>();
    for (Path folder : children(root)) {
      Optional<Part> part = Part.ofWord(name(folder));
      if (part.isPresent() && Files.isDirectory(folder)) {
        for (Path label : children(folder)) {
          add(root, label, part, labels, clips);
        }
      } else {
        add(root, folder, Optional.empty(), labels, clips);
      }
    }
    return clips;
  }

  private static void add(
      Path root, Path folder, Optional<Part> part, LabelSet labels, List<Clip> clips) {
    if (!Files.isDirectory(folder)) {
      return; // a list or a licence beside them
    }
    Optional<Label> label = labels.find(name(folder));
    List<Path> held = children(folder).stream().filter(ClassFolders::isClip).toList();
    if (label.isEmpty()) {
      boolean ofAnotherSet = LabelPresets.knowing(List.of(name(folder))).isPresent();
      if (!held.isEmpty() && (part.isPresent() || ofAnotherSet)) {
        throw new InvalidInput(
            "dfew.class-folder-unknown", folder, String.join(", ", labels.titles()));
      }
      return;
    }
    for (Path clip : held) {
      String path = root.relativize(clip).toString().replace('\\', '/');
      clips.add(new Clip(path, label.get(), part));
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
