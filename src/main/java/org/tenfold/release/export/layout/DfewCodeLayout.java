package org.tenfold.release.export.layout;

import java.io.IOException;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;

/** What the Dataset class of DFEW's authors opens below its {@code data_root}. */
public final class DfewCodeLayout implements Layout {
  @Override
  public String about(LabelSet labels) {
    return "For the training code of DFEW's authors: its data_root is this folder, data_type is"
        + " single. Labels 1 to "
        + labels.size()
        + "; the code takes 1 off.";
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
      write(release, fold, Part.TRAIN, "single_trainset_", to);
      write(release, fold, Part.TEST, "single_testset_", to);
      if (validated) {
        write(release, fold, Part.VALIDATION, "single_valset_", to);
      }
    }
    if (wish.media()) {
      MediaFiles.picturesOfDfew(release, to, Rows.inFolds(), clip -> "data/" + clip.padded());
    }
  }

  private static void write(Snapshot release, int fold, Part part, String name, ExportTarget to)
      throws IOException {
    Rows.list(
        to,
        "label/" + name + fold + ".csv",
        "video_name,label",
        release,
        Rows.in(release, fold, part),
        clip -> clip.number() + "," + clip.label());
  }
}
