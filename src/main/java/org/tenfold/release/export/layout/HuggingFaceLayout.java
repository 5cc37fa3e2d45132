package org.tenfold.release.export.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;

/**
 * A video folder as {@code load_dataset("videofolder", data_dir=…)} takes it: a {@code
 * metadata.csv} beside the clips of each part.
 */
public final class HuggingFaceLayout implements Layout {
  @Override
  public String about(LabelSet labels) {
    return "A video folder for the library datasets, for one fold: load_dataset(\"videofolder\","
        + " data_dir=this folder). label is the emotion in words; the columns votes_… hold how many"
        + " people chose each.";
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    int fold = wish.fold(release.release());
    for (Part part : Part.values()) {
      Predicate<ExportedClip> which = Rows.in(release, fold, part);
      if (part != Part.VALIDATION || Rows.validated(release)) {
        String folder = part.name().toLowerCase(java.util.Locale.ROOT);
        Rows.list(
            to,
            folder + "/metadata.csv",
            header(release),
            release,
            which,
            clip -> line(release, clip));
        if (wish.media()) {
          MediaFiles.videos(release, to, which, clip -> folder + "/" + clip.padded() + ".mp4");
        }
      }
    }
  }

  private static String header(Snapshot release) {
    List<String> columns = new ArrayList<>(List.of("file_name", "clip", "film", "label"));
    release.labels().forEach(label -> columns.add("votes_" + label));
    return String.join(",", columns);
  }

  private static String line(Snapshot release, ExportedClip clip) {
    StringBuilder line = new StringBuilder(clip.padded() + ".mp4");
    line.append(',').append(clip.number()).append(',').append(clip.film());
    line.append(',').append(release.labels().get(clip.label() - 1));
    for (int count : clip.votes().toArray()) {
      line.append(',').append(count);
    }
    return line.toString();
  }
}
