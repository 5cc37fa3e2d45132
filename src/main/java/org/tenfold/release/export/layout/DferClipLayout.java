package org.tenfold.release.export.layout;

import java.io.IOException;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;

/** What DFER-CLIP, Former-DFER and MMA-DFER open: {@code folder frames label}, labels from 0. */
public final class DferClipLayout implements Layout {
  private static final String PICTURES = "DFEW_Face/";

  @Override
  public String about(LabelSet labels) {
    return "For DFER-CLIP, Former-DFER and MMA-DFER, which run in the folder that holds"
        + " annotation/: lines of folder, number of pictures and label 0 to "
        + (labels.size() - 1)
        + ". The pictures"
        + " are the release's sixteen, not all frames.";
  }

  /** It tells its network in words what DFEW's seven numbers mean. */
  @Override
  public boolean holds(LabelSet labels) {
    return Rows.inWordsOf(LabelSet.DFEW, labels).equals(LabelSet.DFEW.titles());
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    boolean validated = Rows.validated(release);
    for (int fold : Rows.folds(release)) {
      write(release, wish, fold, Part.TRAIN, "train", to);
      write(release, wish, fold, Part.TEST, "test", to);
      if (validated) {
        write(release, wish, fold, Part.VALIDATION, "val", to);
      }
    }
    if (wish.media()) {
      MediaFiles.picturesOfDfew(release, to, Rows.inFolds(), clip -> PICTURES + clip.padded());
    }
  }

  private static void write(
      Snapshot release, ExportWish wish, int fold, Part part, String name, ExportTarget to)
      throws IOException {
    Rows.list(
        to,
        "annotation/DFEW_set_" + fold + "_" + name + ".txt",
        "",
        release,
        Rows.in(release, fold, part),
        clip -> line(release, wish, clip));
  }

  private static String line(Snapshot release, ExportWish wish, ExportedClip clip) {
    return "%s %d %d"
        .formatted(
            wish.path(PICTURES + clip.padded()),
            release.release().pictures().frames(),
            clip.label() - 1);
  }
}
