package org.tenfold.release.export.layout;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.face.UsefulFrames;
import org.tenfold.label.LabelSet;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Manifest;
import org.tenfold.release.export.Snapshot;
import org.tenfold.release.picture.FaceProvenance;
import org.tenfold.table.FormulaGuard;

/** DFEW's own release, with what it lacks: the movie, length and checksum of each clip. */
public final class DfewLayout implements Layout {
  /** Which clips were taken down since, and when; there is none while none was. */
  public static final String WITHDRAWN = "Annotation/withdrawn.csv";

  @Override
  public String about(LabelSet labels) {
    return "The layout of DFEW's release: labels 1 to "
        + labels.size()
        + " in the order of annotation.csv's columns, 0"
        + " for no single label; films and checksums in Annotation/clips.csv; sixteen"
        + " aligned pictures a clip in Clip/clip_224x224_16f, or as many and as large as"
        + " were asked for; the clips in Clip/original.";
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    writeTables(release, to);
    writeFolds(release, to);
    for (Snapshot other : release.otherDivisions()) {
      writeFolds(other, to);
    }
    if (wish.media()) {
      MediaFiles.pictures(release, to, Rows.inFolds(), clip -> pictures(release) + clip.padded());
      MediaFiles.videos(
          release, to, clip -> true, clip -> "Clip/original/" + clip.number() + ".mp4");
    }
  }

  private static String pictures(Snapshot release) {
    return "Clip/" + release.release().pictures().folder() + "/";
  }

  /** Under the names that they have in the store. */
  public static void writePicturesForTraining(Snapshot release, ExportTarget to)
      throws IOException {
    MediaFiles.picturesAsKept(
        release, to, Rows.inFolds(), clip -> pictures(release) + clip.padded());
  }

  /** All but folds and pictures: the same in every division. */
  public static void writeTables(Snapshot release, ExportTarget to) throws IOException {
    LabelSet labels = release.release().labels();
    to.text(
        "Annotation/annotation.csv",
        out -> AnnotationFile.writeCsv(annotation(release), labels, out));
    to.file(
        "Annotation/annotation.xlsx",
        out -> AnnotationFile.writeXlsx(annotation(release), labels, out));
    Rows.list(
        to,
        "Annotation/clips.csv",
        "order,film,movie,seconds,sha256",
        release,
        clip -> true,
        DfewLayout::about);
    Rows.list(
        to,
        "Annotation/faces.csv",
        "clip,frames,useful,share,kept,reason",
        release,
        clip -> clip.label() > 0 && clip.clip().frames().isPresent(),
        DfewLayout::faces);
    writeSuggestions(release, to);
    to.text("release.json", out -> out.append(Manifest.pretty(release.facts())).append('\n'));
    Optional<String> decisions = release.faceDecisions();
    if (decisions.isPresent()) {
      to.text("Annotation/" + FaceProvenance.FILE, out -> out.append(decisions.get()));
    }
    if (!release.withdrawn().isEmpty()) {
      to.text(WITHDRAWN, out -> out.append(withdrawn(release)));
    }
  }

  private static Iterable<AnnotationRow> annotation(Snapshot release) {
    return () -> {
      Stream<ExportedClip> clips = release.clips();
      Iterator<ExportedClip> all = clips.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public AnnotationRow next() {
          return all.next().clip().annotation();
        }
      };
    };
  }

  private static String about(ExportedClip clip) {
    return CSVFormat.DEFAULT.format(
        clip.number(),
        clip.film(),
        FormulaGuard.harmless(clip.movie()),
        seconds(clip),
        clip.clip().sha256());
  }

  /** Nothing where it is not known. */
  private static String seconds(ExportedClip clip) {
    OptionalDouble seconds = clip.clip().seconds();
    return seconds.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", seconds.getAsDouble());
  }

  private static String faces(ExportedClip clip) {
    UsefulFrames useful = clip.clip().frames().map(ReleasedClip.Frames::useful).orElseThrow();
    return String.format(
        Locale.ROOT,
        "%d,%d,%d,%.4f,%s,%s",
        clip.number(),
        useful.frames(),
        useful.useful(),
        useful.share(),
        useful.enough(),
        useful.reason());
  }

  /** So that the bias of what a network had suggested can be measured. */
  private static void writeSuggestions(Snapshot release, ExportTarget to) throws IOException {
    List<String> suggestions = release.suggestions();
    if (!suggestions.isEmpty()) {
      to.text(
          "Annotation/suggested.csv",
          out -> {
            out.append("clip,run,probability\n");
            for (String one : suggestions) {
              out.append(one).append('\n');
            }
          });
    }
  }

  /** What stands in {@link #WITHDRAWN}; empty without any. */
  public static String withdrawn(Snapshot release) {
    if (release.withdrawn().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("clip,taken_down_at\n");
    new TreeMap<>(release.withdrawn())
        .forEach((clip, at) -> text.append(clip).append(',').append(at).append('\n'));
    return text.toString();
  }

  /** The lists of its division. */
  public static void writeFolds(Snapshot release, ExportTarget to) throws IOException {
    for (int fold : Rows.folds(release)) {
      writePart(release, fold, Part.TRAIN, SplitFiles.TRAIN, to);
      writePart(release, fold, Part.TEST, SplitFiles.TEST, to);
      if (release.mayValidate() && Rows.any(release, Rows.in(release, fold, Part.VALIDATION))) {
        writePart(release, fold, Part.VALIDATION, SplitFiles.VALIDATION, to);
      }
    }
  }

  private static void writePart(
      Snapshot release, int fold, Part part, String folder, ExportTarget to) throws IOException {
    Rows.list(
        to,
        ReleaseService.splits(release.release()) + "/" + folder + "/set_" + fold + ".csv",
        "video_name,label",
        release,
        Rows.in(release, fold, part),
        clip -> clip.number() + "," + clip.label());
  }
}
