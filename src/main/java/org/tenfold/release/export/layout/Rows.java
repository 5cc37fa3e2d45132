package org.tenfold.release.export.layout;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Snapshot;

/** Walks over clips and writes a line for each. */
final class Rows {
  private Rows() {}

  /** What is done with a clip. */
  @FunctionalInterface
  interface Visitor {
    void visit(ExportedClip clip) throws IOException;
  }

  /** What a line says of a clip. */
  @FunctionalInterface
  interface Line {
    String of(ExportedClip clip);
  }

  static void forEach(Snapshot release, Predicate<ExportedClip> which, Visitor visitor)
      throws IOException {
    try (Stream<ExportedClip> clips = release.clips()) {
      Iterator<ExportedClip> all = clips.iterator();
      while (all.hasNext()) {
        ExportedClip clip = all.next();
        if (which.test(clip)) {
          visitor.visit(clip);
        }
      }
    }
  }

  /** Every clip with its ballots. */
  static void forEachVoted(Snapshot release, Visitor visitor) throws IOException {
    try (Stream<ExportedClip> clips = release.clipsWithBallots()) {
      Iterator<ExportedClip> all = clips.iterator();
      while (all.hasNext()) {
        visitor.visit(all.next());
      }
    }
  }

  static Predicate<ExportedClip> in(Snapshot release, int fold, Part part) {
    return clip -> release.part(clip, fold).equals(Optional.of(part));
  }

  /** Clips that are in folds at all. */
  static Predicate<ExportedClip> inFolds() {
    return clip -> clip.clip().used();
  }

  static boolean any(Snapshot release, Predicate<ExportedClip> which) {
    try (Stream<ExportedClip> clips = release.clips()) {
      return clips.anyMatch(which);
    }
  }

  /** Whether some clips choose an epoch. */
  static boolean validated(Snapshot release) {
    return release.mayValidate() && any(release, in(release, 1, Part.VALIDATION));
  }

  /**
   * A file with a line for each clip that is meant.
   *
   * @param header empty: none
   */
  static void list(
      ExportTarget to,
      String name,
      String header,
      Snapshot release,
      Predicate<ExportedClip> which,
      Line line)
      throws IOException {
    to.text(
        name,
        out -> {
          out.append(header).append(header.isEmpty() ? "" : "\n");
          forEach(release, which, clip -> out.append(line.of(clip)).append('\n'));
        });
  }

  static List<Integer> folds(Snapshot release) {
    return Stream.iterate(1, fold -> fold + 1).limit(release.release().folds()).toList();
  }

  /**
   * What another set calls these labels, each by its own name; empty where it has no word for one
   * of them, or one word for two.
   */
  static List<String> inWordsOf(LabelSet other, LabelSet labels) {
    List<String> words =
        labels.classes().stream()
            .flatMap(one -> other.find(one.key()).stream())
            .map(other::title)
            .distinct()
            .toList();
    return words.size() == labels.size() ? words : List.of();
  }

  /** With a capital letter. */
  static String title(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
