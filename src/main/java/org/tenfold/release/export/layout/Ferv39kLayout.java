package org.tenfold.release.export.layout;

import java.io.IOException;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;

/**
 * FERV39k's own files: {@code Scene/Label/clip Label}. A release knows no scenes; its movies stand
 * in their place.
 */
public final class Ferv39kLayout implements Layout {
  @Override
  public String about(LabelSet labels) {
    return "FERV39k's layout, for one fold: lists name the emotion in words. Where FERV39k has a"
        + " scene there is the film of the clip.";
  }

  @Override
  public boolean holds(LabelSet labels) {
    return !Rows.inWordsOf(LabelSet.FERV39K, labels).isEmpty();
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    int fold = wish.fold(release.release());
    write(release, fold, Part.TRAIN, "train_All", to);
    write(release, fold, Part.TEST, "test_All", to);
    if (Rows.validated(release)) {
      write(release, fold, Part.VALIDATION, "val_All", to);
    }
    if (wish.media()) {
      MediaFiles.pictures(
          release, to, Rows.inFolds(), clip -> "2_ClipsforFaceCrop/" + path(release, clip));
    }
  }

  private static void write(Snapshot release, int fold, Part part, String name, ExportTarget to)
      throws IOException {
    Rows.list(
        to,
        "4_setups/All_scenes/" + name + ".csv",
        "",
        release,
        Rows.in(release, fold, part),
        clip -> path(release, clip) + " " + emotion(release, clip));
  }

  private static String path(Snapshot release, ExportedClip clip) {
    return "Film%04d/%s/%s".formatted(clip.film(), emotion(release, clip), clip.padded());
  }

  private static String emotion(Snapshot release, ExportedClip clip) {
    return Rows.inWordsOf(LabelSet.FERV39K, release.release().labels()).get(clip.label() - 1);
  }
}
