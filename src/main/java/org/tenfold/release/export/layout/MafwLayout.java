package org.tenfold.release.export.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;

/**
 * MAFW's own files: {@code 00001.mp4 anger}, and for compound expressions {@code 00001.mp4
 * anger_disgust}.
 */
public final class MafwLayout implements Layout {
  /** Share of the votes that makes an emotion part of a compound one: three of ten. */
  static final double COMPOUND_SHARE = 0.3;

  @Override
  public String about(LabelSet labels) {
    return "MAFW's layout: single labels in split/single, and in split/compound the clips of which"
        + " at least two emotions have three of ten votes each. MAFW's annotators may tick"
        + " several emotions, Tenfold's choose one: compound labels are made of different"
        + " people's votes. Compound clips are divided as DFEW divides its classes.";
  }

  @Override
  public boolean holds(LabelSet labels) {
    return !nouns(labels).isEmpty();
  }

  /** MAFW says happiness, and not happy. */
  private static List<String> nouns(LabelSet labels) {
    return Rows.inWordsOf(LabelSet.MAFW, labels).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    boolean validated = Rows.validated(release);
    for (int fold : Rows.folds(release)) {
      write(release, fold, Part.TRAIN, "train", to);
      write(release, fold, Part.TEST, "test", to);
      if (validated) {
        write(release, fold, Part.VALIDATION, "val", to);
      }
    }
    if (!release.release().fixed()) {
      writeCompound(release, to);
    }
    if (wish.media()) {
      MediaFiles.videos(release, to, clip -> true, clip -> "data/clips/" + clip.padded() + ".mp4");
      MediaFiles.picturesAsPng(release, to, Rows.inFolds(), clip -> "data/frames/" + clip.padded());
    }
  }

  private static void write(Snapshot release, int fold, Part part, String name, ExportTarget to)
      throws IOException {
    List<String> nouns = nouns(release.release().labels());
    Rows.list(
        to,
        "split/single/no_caption/set_%d/%s.txt".formatted(fold, name),
        "",
        release,
        Rows.in(release, fold, part),
        clip -> clip.padded() + ".mp4 " + nouns.get(clip.label() - 1));
  }

  private static void writeCompound(Snapshot release, ExportTarget to) throws IOException {
    int folds = release.release().folds();
    Map<String, List<Integer>> classes = new HashMap<>();
    Rows.forEach(
        release,
        clip -> !compound(release, clip).isEmpty(),
        clip ->
            classes
                .computeIfAbsent(compound(release, clip), key -> new ArrayList<>())
                .add(clip.number()));
    Map<Integer, Integer> foldOf = new HashMap<>();
    classes.values().forEach(clips -> divide(clips, folds, foldOf));
    for (int fold : Rows.folds(release)) {
      for (boolean test : new boolean[] {false, true}) {
        Rows.list(
            to,
            "split/compound/no_caption/set_%d/%s.txt".formatted(fold, test ? "test" : "train"),
            "",
            release,
            clip ->
                foldOf.containsKey(clip.number())
                    && test == (foldOf.getOrDefault(clip.number(), 0) == fold),
            clip -> clip.padded() + ".mp4 " + compound(release, clip));
      }
    }
  }

  /** DFEW's way: consecutive blocks, the larger ones first. */
  private static void divide(List<Integer> clips, int folds, Map<Integer, Integer> foldOf) {
    int from = 0;
    for (int fold = 1; fold <= folds; fold++) {
      int to = from + clips.size() / folds + (fold <= clips.size() % folds ? 1 : 0);
      for (int clip : clips.subList(from, to)) {
        foldOf.put(clip, fold);
      }
      from = to;
    }
  }

  /** Nouns by the alphabet; empty when fewer than two labels have their share. */
  private static String compound(Snapshot release, ExportedClip clip) {
    if (release.withdrawn().containsKey(clip.number())) {
      return "";
    }
    List<String> nouns = nouns(release.release().labels());
    double[] shares = clip.votes().distribution();
    List<String> chosen =
        IntStream.range(0, shares.length)
            .filter(i -> shares[i] >= COMPOUND_SHARE)
            .mapToObj(nouns::get)
            .sorted()
            .toList();
    return chosen.size() < 2 ? "" : chosen.stream().collect(Collectors.joining("_"));
  }
}
