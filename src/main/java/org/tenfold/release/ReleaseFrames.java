package org.tenfold.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.clip.face.FaceDecision;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.Sampling;
import org.tenfold.face.UsefulFrames;
import org.tenfold.job.JobContext;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.release.picture.FrameProducts;
import org.tenfold.release.picture.ReleaseRecipes;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;

/**
 * Makes the pictures of a release, puts them into the media store, and divides the clips that have
 * some into folds.
 */
@Component
class ReleaseFrames {
  /** A process for so many: about 1 GB of clips and of pictures, whatever the release has. */
  private static final int BATCH = 500;

  private final DataFolder data;
  private final MediaStore store;
  private final MediaWorker worker;
  private final ReleaseRecipes recipes;
  private final FrameProducts products;
  private final ClipFaces faces;

  private final int batch;

  @Autowired
  ReleaseFrames(
      DataFolder data,
      MediaStore store,
      MediaWorker worker,
      ReleaseRecipes recipes,
      FrameProducts products,
      ClipFaces faces) {
    this(data, store, worker, recipes, products, faces, BATCH);
  }

  /**
   * @param batch clips that are at hand at once
   */
  ReleaseFrames(
      DataFolder data,
      MediaStore store,
      MediaWorker worker,
      ReleaseRecipes recipes,
      FrameProducts products,
      ClipFaces faces,
      int batch) {
    this.recipes = recipes;
    this.products = products;
    this.faces = faces;
    this.batch = batch;
    this.data = data;
    this.store = store;
    this.worker = worker;
  }

  /**
   * @param recipe how the pictures were made, a JSON object
   * @param clips all of the release's
   * @param decisions of people that they were made by
   */
  record Made(String recipe, List<ReleasedClip> clips, List<FaceDecision> decisions) {}

  /** A clip whose pictures are to be made, and by what they are found again. */
  private record Wanted(ReleasedClip clip, FaceChoices choices, String product) {}

  /**
   * @throws InvalidInput when too few clips show a face for the folds
   */
  Made make(Release release, List<ReleasedClip> clips, JobContext context) throws IOException {
    List<ReleasedClip> labelled = clips.stream().filter(ReleasedClip::isLabelled).toList();
    Map<Integer, ReleasedClip.Frames> seen = new HashMap<>();
    FrameRecipe pictures = recipes.of(release.id(), release.alignment());
    Map<ClipId, List<FaceDecision>> decided =
        pictures.alignment() == Alignment.FACES
            ? faces.decisions(labelled.stream().flatMap(clip -> clip.clip().stream()).toList())
            : Map.of();
    List<Wanted> wanted = new ArrayList<>();
    String recipe = "";
    for (ReleasedClip clip : labelled) {
      FaceChoices choices =
          FaceDecision.choices(decided.getOrDefault(clip.clip().orElseThrow(), List.of()));
      String product = pictures.product(clip.sha256(), choices);
      Optional<FrameProducts.Made> before = products.find(product);
      if (before.isPresent()) {
        seen.put(clip.number(), new ReleasedClip.Frames(before.get().useful(), before.get().key()));
        recipe = before.get().recipe();
      } else {
        wanted.add(new Wanted(clip, choices, product));
      }
    }
    for (int from = 0; from < wanted.size(); from += batch) {
      List<Wanted> some = wanted.subList(from, Math.min(from + batch, wanted.size()));
      EventSink progress = part(context, from, some, wanted.size());
      progress.progress(0, Message.text("")); // it says nothing itself until the first clip is done
      recipe = makeSome(pictures, some, seen, context, progress);
    }
    List<ReleasedClip> all =
        clips.stream()
            .map(
                clip -> {
                  ReleasedClip.Frames found = seen.get(clip.number());
                  return found == null ? clip : clip.with(found);
                })
            .toList();
    return new Made(
        recipe,
        release.fixed() ? tested(all) : divided(all, release.folds()),
        decided.values().stream()
            .flatMap(one -> FaceDecision.aboutPictures(one).stream())
            .toList());
  }

  private static EventSink part(JobContext context, int from, List<Wanted> some, int of) {
    return event ->
        context.tell(
            event instanceof WorkerEvent.Progress(var percent, var said)
                ? new WorkerEvent.Progress(
                    (100 * from + percent * some.size()) / of,
                    Message.of("release.job-clips", from + percent * some.size() / 100, of))
                : event);
  }

  /** Neither their clips nor their pictures lie on the disk for longer than this takes. */
  private String makeSome(
      FrameRecipe pictures,
      List<Wanted> clips,
      Map<Integer, ReleasedClip.Frames> seen,
      JobContext context,
      EventSink progress)
      throws IOException {
    Path work = Files.createTempDirectory(data.work(), "frames");
    try {
      Path list = work.resolve("clips.csv");
      Path report = work.resolve("report.csv");
      Path output = work.resolve("frames");
      writeList(list, clips, Files.createDirectories(work.resolve("clips")));
      MediaWorker.Frames made =
          worker.frames(
              new MediaWorker.FrameOrder(list, output, report, pictures.options()),
              context.stopRequested(),
              progress);
      keepSeen(report, output, seen, context);
      for (Wanted one : clips) {
        ReleasedClip.Frames found = Objects.requireNonNull(seen.get(one.clip().number()));
        FrameProducts.Made product =
            new FrameProducts.Made(found.useful(), found.key(), made.recipe());
        context.insist(
            () -> products.keep(one.product(), one.clip().clip().orElseThrow(), product));
      }
      return made.recipe();
    } finally {
      FileSystemUtils.deleteRecursively(work.toFile());
    }
  }

  private void writeList(Path list, List<Wanted> clips, Path folder) throws IOException {
    try (Writer writer = Files.newBufferedWriter(list);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
      csv.printRecord("video_name", "path", "subject", "drop", "keep", "sampling");
      for (Wanted one : clips) {
        csv.printRecord(
            one.clip().number(),
            store.borrow(one.clip().sha256(), folder).toAbsolutePath(),
            one.choices().subject().map(FaceChoices.Spot::written).orElse(""),
            FaceChoices.written(one.choices().dropped()),
            FaceChoices.written(one.choices().kept()),
            one.choices().sampling().map(Sampling::key).orElse(""));
      }
    }
  }

  private void keepSeen(
      Path report, Path output, Map<Integer, ReleasedClip.Frames> seen, JobContext context)
      throws IOException {
    for (TableRow row : Table.read(report).rows()) {
      context.checkStop();
      int number = row.integer("clip", 0, Integer.MAX_VALUE);
      if (row.integer("frames", 0, Integer.MAX_VALUE) == 0) {
        throw new InvalidInput("release.clip-unreadable", number, row.text("reason"));
      }
      UsefulFrames useful =
          new UsefulFrames(
              row.integer("frames", 1, Integer.MAX_VALUE),
              row.integer("useful", 0, Integer.MAX_VALUE));
      String key = useful.enough() ? keep(number, output, context) : "";
      seen.put(number, new ReleasedClip.Frames(useful, key));
    }
  }

  private String keep(int number, Path output, JobContext context) throws IOException {
    Path folder = output.resolve(FrameArchive.folder(number));
    Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
    FrameArchive.pack(folder, zip);
    return context.insist(() -> store.adopt(zip));
  }

  /** In a release of fixed parts the test part is its only fold. */
  static List<ReleasedClip> tested(List<ReleasedClip> clips) {
    for (Part part : List.of(Part.TRAIN, Part.TEST)) {
      if (clips.stream().noneMatch(clip -> clip.used() && clip.part().equals(Optional.of(part)))) {
        throw new InvalidInput("release.no-faces-of-part", part.name());
      }
    }
    return clips.stream()
        .map(
            clip ->
                clip.used() && clip.part().equals(Optional.of(Part.TEST))
                    ? clip.in(OptionalInt.of(1))
                    : clip)
        .toList();
  }

  static List<ReleasedClip> divided(List<ReleasedClip> clips, int folds) {
    List<LabelledClip> shown = FrozenFolds.shown(clips);
    if (shown.size() < folds) {
      throw new InvalidInput(
          "release.few-faces",
          shown.size(),
          clips.stream().filter(ReleasedClip::isLabelled).count(),
          folds);
    }
    return FrozenFolds.in(FoldRecipe.official(folds).divide(shown).all(), false, clips);
  }
}
