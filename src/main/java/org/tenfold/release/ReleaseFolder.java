package org.tenfold.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.clip.scout.Suggestion;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FixedParts;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.UsefulFrames;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.release.picture.FaceProvenance;
import tools.jackson.databind.JsonNode;
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

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataFolder data;
  private final MediaStore store;
  private final FaceProvenance faces;

  ReleaseFolder(DataFolder data, MediaStore store, FaceProvenance faces) {
    this.faces = faces;
    this.data = data;
    this.store = store;
  }

  /** Deletes the folder. */
  void forget(Release release) throws IOException {
    FileSystemUtils.deleteRecursively(data.release(release.id().value()));
  }

  /**
   * Makes the folder where it is missing; it appears whole or not at all.
   *
   * @param release prepared
   * @throws InvalidInput when its pictures lie on another machine only
   */
  synchronized Path bring(
      Release release, List<ReleasedClip> clips, Map<Integer, Suggestion> suggested) {
    Path root = data.release(release.id().value());
    if (Files.isDirectory(root)) {
      return root;
    }
    if (release.frameRecipe().isEmpty()) {
      throw new InvalidInput("release.pictures-elsewhere", release.name());
    }
    Path made = data.work().resolve("release-" + UUID.randomUUID()); // gone at the next start
    try {
      write(made, release, clips);
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

  private void write(Path root, Release release, List<ReleasedClip> clips) throws IOException {
    writeTables(root, release, clips);
    Path frames = root.resolve("Clip").resolve(framesFolder(release));
    for (ReleasedClip clip : clips) {
      if (clip.used()) {
        String key = clip.frames().map(ReleasedClip.Frames::key).orElseThrow();
        FrameArchive.unpack(store.path(key), frames.resolve(FrameArchive.folder(clip.number())));
      }
    }
  }

  /** As the pictures were made; releases of before have DFEW's size and number. */
  private static String framesFolder(Release release) {
    FrameRecipe usual = FrameRecipe.of(release.alignment());
    JsonNode made = JSON.readTree(release.frameRecipe());
    return new FrameRecipe(
            usual.alignment(),
            usual.transform(),
            usual.sampling(),
            made.path("size").asInt(usual.size()),
            made.path("frames").asInt(usual.frames()))
        .folder();
  }

  private static void writeTables(Path root, Release release, List<ReleasedClip> clips)
      throws IOException {
    List<AnnotationRow> rows = clips.stream().map(ReleasedClip::annotation).toList();
    Path annotation = Files.createDirectories(root.resolve("Annotation"));
    AnnotationFile.writeCsv(rows, annotation.resolve("annotation.csv"));
    AnnotationFile.writeXlsx(rows, annotation.resolve("annotation.xlsx"));
    SplitFiles.write(
        release.fixed() ? frozenParts(clips) : frozenFolds(clips, release.folds()),
        Files.createDirectories(root.resolve("EmoLabel_DataSplit")));
    writeFaces(annotation.resolve("faces.csv"), clips);
    Files.writeString(
        root.resolve("release.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(facts(release, clips)));
  }

  /** As they were frozen, never made anew. */
  private static Folds frozenFolds(List<ReleasedClip> clips, int folds) {
    List<Fold> all =
        IntStream.rangeClosed(1, folds)
            .mapToObj(
                number ->
                    new Fold(
                        number,
                        labelled(clips, clip -> clip.fold().orElse(number) != number),
                        labelled(clips, clip -> clip.fold().orElse(0) == number)))
            .toList();
    return new Folds(FoldRecipe.official(folds), all);
  }

  private static Folds frozenParts(List<ReleasedClip> clips) {
    Map<Integer, FixedParts.Part> parts = new HashMap<>();
    clips.stream()
        .filter(ReleasedClip::used)
        .forEach(clip -> clip.part().ifPresent(part -> parts.put(clip.number(), part)));
    return FoldRecipe.fixed(parts).divide(labelled(clips, ReleasedClip::used));
  }

  private static List<LabelledClip> labelled(
      List<ReleasedClip> clips, Predicate<ReleasedClip> part) {
    return clips.stream()
        .filter(part)
        .flatMap(clip -> clip.annotation().labelledClip().stream())
        .toList();
  }

  private static Map<String, Object> facts(Release release, List<ReleasedClip> clips) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("name", release.name());
    facts.put("votes", release.panel().name().toLowerCase(Locale.ROOT));
    facts.put("votesPerClip", release.rule().votes());
    facts.put("labelThreshold", release.rule().threshold());
    facts.put("labelRuleVersion", release.ruleVersion());
    facts.put("folds", release.folds());
    facts.put("foldRecipe", release.foldRecipe());
    facts.put("clips", release.clips());
    facts.put("singleLabelled", release.labelled());
    facts.put("contentSha256", release.contentHash());
    facts.put("frozenAt", release.createdAt().toString());
    facts.put("inFolds", clips.stream().filter(ReleasedClip::used).count());
    facts.put("dropped", clips.stream().filter(ReleasedClip::isDropped).count());
    facts.put("pictures", JSON.readTree(release.frameRecipe()));
    return facts;
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
