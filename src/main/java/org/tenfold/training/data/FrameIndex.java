package org.tenfold.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.table.WholeNumber;

/**
 * Which folder holds the pictures of a clip, where folders lie as FERV39k, MAFW, AFEW and the code
 * of DFEW's authors have them: {@code 2_ClipsforFaceCrop/Scene/Sad/0001}, {@code
 * data/frames/00001}, {@code train/Sad/00001}. A list and a folder speak of the same clip if the
 * path of one is the end of the other's; less is not enough, for numbers are given anew in each
 * scene.
 *
 * @param folders below the root with {@code /}, by the clip's name: its number where all end in
 *     different ones, else what follows the folders that all have in common
 * @param byEnding names by each end of a folder's path; empty where several folders end so
 */
record FrameIndex(Map<String, String> folders, Map<String, Optional<String>> byEnding) {
  private static final int DEPTH = 6;
  private static final Pattern ENDING =
      Pattern.compile("(?i)\\.(mp4|avi|mov|mkv|webm|flv|jpg|png)$");

  /** Of all folders that hold a first picture; none: there is no such. */
  static FrameIndex of(Path root) {
    List<String> all;
    try (Stream<Path> found = Files.walk(root, DEPTH)) {
      all =
          found
              .filter(Files::isDirectory)
              .filter(folder -> !folder.equals(root))
              .filter(folder -> Files.isRegularFile(ClipFrames.picture(folder, 1)))
              .map(folder -> root.relativize(folder).toString().replace('\\', '/'))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new InvalidInput(e, "training.cannot-read", root, e.getMessage());
    }
    return of(all);
  }

  private static FrameIndex of(List<String> all) {
    boolean numbered =
        all.stream().allMatch(folder -> isNumber(last(folder)))
            && new HashSet<>(all.stream().map(FrameIndex::last).toList()).size() == all.size();
    int common = all.isEmpty() ? 0 : common(all.getFirst(), all.getLast());
    Map<String, String> folders = new TreeMap<>();
    Map<String, Optional<String>> byEnding = new HashMap<>();
    for (String folder : all) {
      String name = numbered ? last(folder) : folder.substring(common);
      folders.put(name, folder);
      for (String ending : endings(spelled(folder))) {
        byEnding.merge(ending, Optional.of(name), (one, other) -> Optional.empty());
      }
    }
    return new FrameIndex(folders, byEnding);
  }

  /** Of a sorted list: what its first and its last have in common, all have. */
  private static int common(String first, String last) {
    int end = 0;
    for (int i = 0; i < Math.min(first.length(), last.length()); i++) {
      if (first.charAt(i) != last.charAt(i)) {
        break;
      }
      end = first.charAt(i) == '/' ? i + 1 : end;
    }
    return end;
  }

  boolean isEmpty() {
    return folders.isEmpty();
  }

  /** In their order. */
  List<String> names() {
    return List.copyOf(folders.keySet());
  }

  /** Below the root. */
  String folder(String name) {
    return folders.getOrDefault(name, name);
  }

  /**
   * @param root for messages
   * @throws InvalidInput when there is no folder of the clip, or more than one
   */
  String name(String listed, Path root) {
    String path = spelled(ENDING.matcher(listed.replace('\\', '/')).replaceFirst(""));
    for (String ending : endings(path)) {
      Optional<String> known = byEnding.get(ending);
      if (known != null && (ending.equals(path) || isWhole(ending, known))) {
        return known.orElseThrow(() -> new InvalidInput("training.clip-twice", root, listed));
      }
    }
    throw new InvalidInput("training.clip-nowhere", root, listed);
  }

  /** Whether the list says more than the folder's path from the root on. */
  private boolean isWhole(String ending, Optional<String> name) {
    return name.filter(known -> spelled(folder(known)).equals(ending)).isPresent();
  }

  /** The longest first. */
  private static List<String> endings(String path) {
    return Stream.iterate(
            path, rest -> !rest.isEmpty(), rest -> rest.substring(rest.indexOf('/') + 1))
        .limit(1 + path.chars().filter(one -> one == '/').count())
        .toList();
  }

  /** 00001 and 1 are one clip. */
  private static String spelled(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1) + last(path);
  }

  private static String last(String path) {
    return WholeNumber.canonical(path.substring(path.lastIndexOf('/') + 1));
  }

  private static boolean isNumber(String text) {
    OptionalLong number = WholeNumber.of(text);
    return number.isPresent()
        && number.getAsLong() >= 0
        && number.getAsLong() <= 999_999_999
        && text.matches("\\d+");
  }
}
