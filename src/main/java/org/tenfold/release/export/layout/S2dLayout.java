package org.tenfold.release.export.layout;

import java.io.IOException;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;

/** What S2D, S4D and CLAIP-Emo open: the header of DFEW's lists over labels from 0. */
public final class S2dLayout implements Layout {
  private static final String ROOT = "data/DFEW/";

  @Override
  public String about(LabelSet labels) {
    return "For S2D, S4D and CLAIP-Emo, which run in the folder that holds data/: lists under"
        + " DFEW's own header, but with labels 0 to "
        + (labels.size() - 1)
        + ".";
  }

  /** The program has seven classes. */
  @Override
  public boolean holds(LabelSet labels) {
    return labels.size() <= LabelSet.DFEW.size();
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    boolean validated = Rows.validated(release);
    for (int fold : Rows.folds(release)) {
      write(release, fold, Part.TRAIN, "train", to);
      write(release, fold, Part.TEST, "test", to);
      if (validated) {
        write(release, fold, Part.VALIDATION, "validation", to);
      }
    }
    if (wish.media()) {
      MediaFiles.pictures(
          release, to, Rows.inFolds(), clip -> ROOT + "Clip/clip_224x224_16f/" + clip.padded());
    }
  }

  private static void write(Snapshot release, int fold, Part part, String name, ExportTarget to)
      throws IOException {
    Rows.list(
        to,
        ROOT + "EmoLabel_DataSplit/%1$s(single-labeled)/%1$s_set_%2$d.csv".formatted(name, fold),
        "video_name,label",
        release,
        Rows.in(release, fold, part),
        clip -> clip.padded() + "," + (clip.label() - 1));
  }
}
