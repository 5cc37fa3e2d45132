package org.tenfold.release.export.layout;

import java.io.IOException;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;

/** A folder for each part, in it one for each label, as AFEW and CAER are. */
public enum ClassFolders implements Layout {
  AFEW("val") {
    @Override
    public String about(LabelSet labels) {
      return "AFEW's layout, for one fold: train, val and test, a folder for each emotion, and in"
          + " it one for the sixteen pictures of each clip.";
    }

    @Override
    void write(Snapshot release, Part part, int fold, ExportTarget to) throws IOException {
      MediaFiles.pictures(
          release,
          to,
          Rows.in(release, fold, part),
          clip -> folder(part) + "/" + emotion(release, clip) + "/" + clip.padded());
    }

    @Override
    String emotion(Snapshot release, ExportedClip clip) {
      return Rows.title(release.labels().get(clip.label() - 1));
    }
  },
  CAER("validation") {
    @Override
    public String about(LabelSet labels) {
      return "CAER's layout, for one fold: train, validation and test, and a folder for each"
          + " emotion, which holds the clips.";
    }

    @Override
    void write(Snapshot release, Part part, int fold, ExportTarget to) throws IOException {
      MediaFiles.videos(
          release,
          to,
          Rows.in(release, fold, part),
          clip -> folder(part) + "/" + emotion(release, clip) + "/" + clip.padded() + ".mp4");
    }

    // CAER says anger, and for the others what DFEW says
    @Override
    String emotion(Snapshot release, ExportedClip clip) {
      String word = release.labels().get(clip.label() - 1);
      return word.equals("angry") ? "Anger" : Rows.title(word);
    }
  };

  private final String validation;

  ClassFolders(String validation) {
    this.validation = validation;
  }

  abstract void write(Snapshot release, Part part, int fold, ExportTarget to) throws IOException;

  abstract String emotion(Snapshot release, ExportedClip clip);

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    int fold = wish.fold(release.release());
    for (Part part : Part.values()) {
      write(release, part, fold, to);
    }
  }

  String folder(Part part) {
    return switch (part) {
      case TRAIN -> "train";
      case VALIDATION -> validation;
      case TEST -> "test";
    };
  }
}
