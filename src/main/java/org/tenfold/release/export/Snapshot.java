package org.tenfold.release.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelClass;
import org.tenfold.release.Release;
import org.tenfold.release.paper.PaperFiles;

/** What a release holds. Its rows never change, so they may be read as often as a layout likes. */
public interface Snapshot {
  Release release();

  /** The keys of its labels, in their order and in small letters: label 1 is the first. */
  default List<String> labels() {
    return release().labels().classes().stream().map(LabelClass::key).toList();
  }

  /** Whether single votes were frozen with it. */
  boolean hasBallots();

  /** By number, read as they are asked for, without ballots. */
  Stream<ExportedClip> clips();

  /** The same with ballots, which are most of what there is to read. */
  Stream<ExportedClip> clipsWithBallots();

  /**
   * The JPEG files of a clip, in their order.
   *
   * @param key of {@link ExportedClip#pictures}
   */
  List<byte[]> pictures(String key) throws IOException;

  /** The file of a clip. */
  Path video(ExportedClip clip);

  /**
   * Which clips a network had suggested, and with what probability: {@code clip,run,probability}.
   */
  List<String> suggestions();

  /** Clips that were taken down since, by number: their votes stay, all else has left. */
  default Map<Integer, Instant> withdrawn() {
    return Map.of();
  }

  /** The same clips in the folds of its other divisions. */
  default List<Snapshot> otherDivisions() {
    return List.of();
  }

  /**
   * What it says of itself, by the names of files.
   *
   * @param tables files without clips and pictures, to be described
   */
  default Map<String, String> papers(List<PaperFiles.Table> tables) {
    return Map.of();
  }

  /** What people decided about its faces, as CSV; empty without any. */
  default Optional<String> faceDecisions() {
    return Optional.empty();
  }

  /** What is known of it as a whole, for a JSON object. */
  Map<String, Object> facts();

  /** Whether clips can choose an epoch at all, told without reading them. */
  default boolean mayValidate() {
    return release().fixed();
  }

  /**
   * Where a clip stands in a fold; empty without a fold.
   *
   * @param fold from 1
   */
  default Optional<Part> part(ExportedClip one, int fold) {
    if (release().fixed()) {
      return one.clip().used() ? one.clip().part() : Optional.empty();
    }
    return one.clip().fold().stream()
        .mapToObj(tested -> tested == fold ? Part.TEST : Part.TRAIN)
        .findFirst();
  }
}
