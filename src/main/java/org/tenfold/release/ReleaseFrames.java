package org.tenfold.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.face.UsefulFrames;
import org.tenfold.job.JobContext;
import org.tenfold.media.DataFolder;
import org.tenfold.media.FilmWorkshop;
import org.tenfold.media.MediaStore;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.worker.BadInputException;

/**
 * Makes the pictures of a release, puts them into the media store, and divides the clips that have
 * some into folds.
 */
@Component
class ReleaseFrames {
  /** What DFEW ships; smaller inputs are scaled from it at training. */
  static final int SIZE = 224;

  private final DataFolder data;
  private final MediaStore store;
  private final FilmWorkshop workshop;

  ReleaseFrames(DataFolder data, MediaStore store, FilmWorkshop workshop) {
    this.data = data;
    this.store = store;
    this.workshop = workshop;
  }

  /**
   * @param recipe how the pictures were made, a JSON object
   * @param clips all of the release's
   */
  record Made(String recipe, List<ReleasedClip> clips) {}

  /**
   * @throws BadInputException when too few clips show a face for the folds
   */
  Made make(Release release, List<ReleasedClip> clips, JobContext context) throws IOException {
    Path work = Files.createTempDirectory(data.work(), "frames");
    try {
      Path list = work.resolve("clips.csv");
      Path report = work.resolve("report.csv");
      Path output = work.resolve("frames");
      writeList(list, clips);
      FilmWorkshop.Frames made =
          workshop.frames(
              new FilmWorkshop.FrameOrder(list, output, report, SIZE, release.alignment().key()),
              context.stopRequested(),
              context);
      List<ReleasedClip> seen = seen(clips, report, output, context);
      return new Made(made.recipe(), divided(seen, release.folds()));
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private void writeList(Path list, List<ReleasedClip> clips) throws IOException {
    try (Writer writer = Files.newBufferedWriter(list);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
      csv.printRecord("video_name", "path");
      for (ReleasedClip clip : clips) {
        if (clip.isLabelled()) {
          csv.printRecord(clip.number(), store.path(clip.sha256()).toAbsolutePath());
        }
      }
    }
  }

  private List<ReleasedClip> seen(
      List<ReleasedClip> clips, Path report, Path output, JobContext context) throws IOException {
    Map<Integer, ReleasedClip.Frames> frames = new HashMap<>();
    for (TableRow row : Table.read(report).rows()) {
      context.checkStop();
      int number = row.integer("clip", 0, Integer.MAX_VALUE);
      if (row.integer("frames", 0, Integer.MAX_VALUE) == 0) {
        throw new BadInputException(
            "Clip %d cannot be read: %s".formatted(number, row.text("reason")));
      }
      UsefulFrames useful =
          new UsefulFrames(
              row.integer("frames", 1, Integer.MAX_VALUE),
              row.integer("useful", 0, Integer.MAX_VALUE));
      frames.put(
          number, new ReleasedClip.Frames(useful, useful.enough() ? keep(number, output) : ""));
    }
    return clips.stream()
        .map(
            clip -> {
              ReleasedClip.Frames found = frames.get(clip.number());
              return found == null ? clip : clip.with(found);
            })
        .toList();
  }

  private String keep(int number, Path output) throws IOException {
    Path folder = output.resolve(FrameArchive.folder(number));
    Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
    FrameArchive.pack(folder, zip);
    return store.adopt(zip);
  }

  static List<ReleasedClip> divided(List<ReleasedClip> clips, int folds) {
    List<LabelledClip> shown =
        clips.stream()
            .filter(clip -> !clip.isDropped())
            .flatMap(clip -> clip.annotation().labelledClip().stream())
            .toList();
    if (shown.size() < folds) {
      throw new BadInputException(
          ("Only %d of the %d labelled clips show a face in at least half of their frames; %d folds"
               + " need at least %d. Freeze a release with fewer folds or with the centre square.")
              .formatted(
                  shown.size(),
                  clips.stream().filter(ReleasedClip::isLabelled).count(),
                  folds,
                  folds));
    }
    Map<Integer, Integer> foldOf = new HashMap<>();
    for (Fold fold : FoldRecipe.OFFICIAL.divide(shown, folds).all()) {
      fold.test().forEach(clip -> foldOf.put(clip.videoName(), fold.number()));
    }
    return clips.stream().map(clip -> clip.in(optional(foldOf.get(clip.number())))).toList();
  }

  private static OptionalInt optional(@org.jspecify.annotations.Nullable Integer fold) {
    return fold == null ? OptionalInt.empty() : OptionalInt.of(fold);
  }
}
