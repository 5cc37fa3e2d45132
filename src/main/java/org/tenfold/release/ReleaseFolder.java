package org.tenfold.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.clip.scout.Suggestion;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.UsefulFrames;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.release.picture.FaceProvenance;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release on this machine's disk, in the DFEW layout; the training command reads it as it would
 * read DFEW itself. It is made of the database and the media store alone, so any machine has it
 * that needs it.
 */
@Component
class ReleaseFolder {
  private static final CSVFormat FACES =
      CSVFormat.DEFAULT
          .builder()
          .setHeader("clip", "frames", "useful", "share", "kept", "reason")
          .setRecordSeparator('\n')
          .get();

  private static final CSVFormat SUGGESTED =
      CSVFormat.DEFAULT
          .builder()
          .setHeader("clip", "run", "probability")
          .setRecordSeparator('\n')
          .get();

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseFolder.class);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataFolder data;
  private final MediaStore store;
  private final FaceProvenance faces;

  ReleaseFolder(DataFolder data, MediaStore store, FaceProvenance faces) {
    this.faces = faces;
    this.data = data;
    this.store = store;
  }

  /** What the folder of a division's lists is called. */
  static String splits(Release release) {
    return release.division() == DivisionId.FROZEN
        ? SplitFiles.FOLDER
        : SplitFiles.FOLDER + "_" + release.division() + "_" + release.foldRecipe();
  }

  /**
   * Adds the lists of a division, and pictures of its clips that the folder lacks.
   *
   * @param root of {@link #bring}
   * @param folds without clips that were taken down
   * @param clips of the release, in the folds of the division, without them too
   */
  synchronized void bring(Path root, Release divided, Folds folds, List<ReleasedClip> clips) {
    Path splits = root.resolve(splits(divided));
    if (Files.isDirectory(splits)) {
      return;
    }
    Path made = data.work().resolve("splits-" + UUID.randomUUID()); // gone at the next start
    try {
      writeFrames(root, divided, clips);
      SplitFiles.write(folds, Files.createDirectories(made));
      Files.move(made, splits, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherProcess) {
      LOG.debug("{} is there already", splits);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + splits + ": is the disk full?", e);
    } finally {
      FileSystemUtils.deleteRecursively(made.toFile());
    }
  }

  /** Deletes the folder. */
  void forget(Release release) {
    try {
      FileSystemUtils.deleteRecursively(data.release(release.id().value()));
    } catch (IOException e) {
      throw new UncheckedIOException("A release's folder cannot be deleted.", e);
    }
  }

  /**
   * Makes the folder where it is missing, or still shows what was taken down since; it appears
   * whole or not at all.
   *
   * @param release prepared
   * @param withdrawn clips that were taken down, by number
   * @throws InvalidInput when its pictures lie on another machine only
   */
  synchronized Path bring(
      Release release,
      List<ReleasedClip> clips,
      Map<Integer, Suggestion> suggested,
      Map<Integer, Instant> withdrawn) {
    Path root = data.release(release.id().value());
    if (Files.isDirectory(root)) {
      if (WithdrawnFile.says(root, withdrawn)) {
        return root;
      }
      forget(release);
    }
    if (release.frameRecipe().isEmpty()) {
      throw new InvalidInput("release.pictures-elsewhere", release.name());
    }
    Path made = data.work().resolve("release-" + UUID.randomUUID()); // gone at the next start
    try {
      write(made, release, clips, withdrawn);
      faces.write(release.id(), clips, made.resolve("Annotation"));
      writeSuggestions(made.resolve("Annotation").resolve("suggested.csv"), suggested);
      try {
        Files.move(made, root, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherProcess) {
        return root;
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + root + ": is the disk full?", e);
    } finally {
      FileSystemUtils.deleteRecursively(made.toFile());
    }
  }

  private void write(
      Path root, Release release, List<ReleasedClip> clips, Map<Integer, Instant> withdrawn)
      throws IOException {
    List<ReleasedClip> shown =
        clips.stream().filter(clip -> !withdrawn.containsKey(clip.number())).toList();
    writeTables(root, release, clips, shown);
    WithdrawnFile.write(root, withdrawn);
    writeFrames(root, release, shown);
  }

  private void writeFrames(Path root, Release release, List<ReleasedClip> clips)
      throws IOException {
    Path frames = root.resolve("Clip").resolve(release.pictures().folder());
    for (ReleasedClip clip : clips) {
      Path folder = frames.resolve(FrameArchive.folder(clip.number()));
      Optional<String> key = clip.frames().map(ReleasedClip.Frames::key);
      if (clip.used() && key.isPresent() && !Files.isDirectory(folder)) {
        FrameArchive.unpack(store.path(key.get()), folder);
      }
    }
  }

  /**
   * @param shown clips without those that were taken down: their votes stay, but nobody can train
   *     on them
   */
  private static void writeTables(
      Path root, Release release, List<ReleasedClip> clips, List<ReleasedClip> shown)
      throws IOException {
    List<AnnotationRow> rows = clips.stream().map(ReleasedClip::annotation).toList();
    Path annotation = Files.createDirectories(root.resolve("Annotation"));
    AnnotationFile.writeCsv(rows, annotation.resolve("annotation.csv"));
    AnnotationFile.writeXlsx(rows, annotation.resolve("annotation.xlsx"));
    SplitFiles.write(
        FrozenFolds.of(release, shown), Files.createDirectories(root.resolve(SplitFiles.FOLDER)));
    writeFaces(annotation.resolve("faces.csv"), clips);
    Files.writeString(
        root.resolve("release.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(facts(release, clips)));
  }

  private static Map<String, Object> facts(Release release, List<ReleasedClip> clips) {
    return ReleaseFacts.of(
        release,
        clips.stream().filter(ReleasedClip::used).count(),
        clips.stream().filter(ReleasedClip::isDropped).count());
  }

  /** Clips that a network had suggested to the collector, so that their bias can be measured. */
  private static void writeSuggestions(Path file, Map<Integer, Suggestion> suggested)
      throws IOException {
    if (suggested.isEmpty()) {
      return;
    }
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, SUGGESTED)) {
      for (Map.Entry<Integer, Suggestion> one : suggested.entrySet()) {
        csv.printRecord(one.getKey(), one.getValue().run(), one.getValue().probability());
      }
    }
  }

  /** What the frames of each labelled clip show, and why some are dropped. */
  private static void writeFaces(Path file, List<ReleasedClip> clips) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(writer, FACES)) {
      for (ReleasedClip clip : clips) {
        if (clip.isLabelled() && clip.frames().isPresent()) {
          UsefulFrames useful = clip.frames().get().useful();
          csv.printRecord(
              clip.number(),
              useful.frames(),
              useful.useful(),
              String.format(Locale.ROOT, "%.4f", useful.share()),
              useful.enough(),
              useful.reason());
        }
      }
    }
  }
}
