package org.tenfold.release.export.layout;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.face.UsefulFrames;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Manifest;
import org.tenfold.release.export.Snapshot;
import org.tenfold.release.picture.FaceProvenance;

/** DFEW's own release, with what it lacks: the movie, length and checksum of each clip. */
public final class DfewLayout implements Layout {
  @Override
  public String about() {
    return "The layout of DFEW's release: labels 1 to 7 in the order of annotation.csv's columns, 0"
        + " for no single label; films and checksums in Annotation/clips.csv; sixteen aligned"
        + " pictures a clip in Clip/clip_224x224_16f, or as many and as large as were asked for; the"
        + " clips in Clip/original.";
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    to.text("Annotation/annotation.csv", out -> AnnotationFile.writeCsv(annotation(release), out));
    to.file(
        "Annotation/annotation.xlsx", out -> AnnotationFile.writeXlsx(annotation(release), out));
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
    writeWithdrawn(release, to);
    writeFolds(release, to);
    for (Snapshot other : release.otherDivisions()) {
      writeFolds(other, to);
    }
    if (wish.media()) {
      String folder = "Clip/" + release.release().pictures().folder() + "/";
      MediaFiles.pictures(release, to, Rows.inFolds(), clip -> folder + clip.padded());
      MediaFiles.videos(
          release, to, clip -> true, clip -> "Clip/original/" + clip.number() + ".mp4");
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
    return String.format(
        Locale.ROOT,
        "%d,%d,%s,%.3f,%s",
        clip.number(),
        clip.film(),
        clip.movie(),
        clip.clip().durationMicros() / 1e6,
        clip.clip().sha256());
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

  private static void writeWithdrawn(Snapshot release, ExportTarget to) throws IOException {
    if (!release.withdrawn().isEmpty()) {
      to.text(
          "Annotation/withdrawn.csv",
          out -> {
            out.append("clip,taken_down_at\n");
            for (Map.Entry<Integer, Instant> one : new TreeMap<>(release.withdrawn()).entrySet()) {
              out.append(one.getKey() + "," + one.getValue() + "\n");
            }
          });
    }
  }

  private static void writeFolds(Snapshot release, ExportTarget to) throws IOException {
    boolean validated = Rows.validated(release);
    for (int fold : Rows.folds(release)) {
      writePart(release, fold, Part.TRAIN, SplitFiles.TRAIN, to);
      writePart(release, fold, Part.TEST, SplitFiles.TEST, to);
      if (validated) {
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
