package org.tenfold.release.export.layout;

import java.io.IOException;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;

/** What MAE-DFER and SVFAP open: {@code folder label}, labels from 0. */
public final class MaeDferLayout implements Layout {
  private static final String PICTURES = "DFEW/Clip/clip_224x224_16f/";

  @Override
  public String about(LabelSet labels) {
    return "For MAE-DFER and SVFAP, which run in the folder that holds saved/: lines of folder and"
        + " label 0 to "
        + (labels.size() - 1)
        + ". Where a release has no validation part, val.csv is the test part once"
        + " more, as in MAE-DFER itself: an epoch chosen by it is chosen on the test clips.";
  }

  /** The program has seven classes. */
  @Override
  public boolean holds(LabelSet labels) {
    return labels.size() <= LabelSet.DFEW.size();
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    Part validation = Rows.validated(release) ? Part.VALIDATION : Part.TEST;
    for (int fold : Rows.folds(release)) {
      write(release, wish, fold, Part.TRAIN, "train", to);
      write(release, wish, fold, Part.TEST, "test", to);
      write(release, wish, fold, validation, "val", to);
    }
    if (wish.media()) {
      MediaFiles.pictures(release, to, Rows.inFolds(), clip -> PICTURES + clip.padded());
    }
  }

  private static void write(
      Snapshot release, ExportWish wish, int fold, Part part, String name, ExportTarget to)
      throws IOException {
    Rows.list(
        to,
        "saved/data/dfew/org/split%02d/%s.csv".formatted(fold, name),
        "",
        release,
        Rows.in(release, fold, part),
        clip -> wish.path(PICTURES + clip.padded()) + " " + (clip.label() - 1));
  }
}
