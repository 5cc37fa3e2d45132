package org.tenfold.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.tenfold.job.JobContext;
import org.tenfold.media.DataFolder;
import org.tenfold.media.FilmWorkshop;
import org.tenfold.media.MediaStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release on disk, in the DFEW layout; the training command reads it as it would read DFEW
 * itself.
 */
@Component
class ReleaseFolder {
  /** The paper's input; smaller inputs are scaled from it at training. */
  private static final int FRAME_SIZE = 112;

  private static final String FRAMES_FOLDER = "clip_" + FRAME_SIZE + "x" + FRAME_SIZE + "_16f";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataFolder data;
  private final MediaStore store;
  private final FilmWorkshop workshop;

  ReleaseFolder(DataFolder data, MediaStore store, FilmWorkshop workshop) {
    this.data = data;
    this.store = store;
    this.workshop = workshop;
  }

  Path of(Release release) {
    return data.release(release.id().value());
  }

  /** May be done again over an unfinished earlier attempt. */
  void write(Release release, List<ReleasedClip> clips, JobContext context) throws IOException {
    Path root = of(release);
    writeTables(root, release, clips);
    copyClips(root, clips);
    Path list = data.work().resolve("frames-" + release.id().value() + ".csv");
    try {
      writeFrameList(list, clips);
      workshop.frames(
          list,
          root.resolve("Clip").resolve(FRAMES_FOLDER),
          FRAME_SIZE,
          context.stopRequested(),
          context);
    } finally {
      Files.deleteIfExists(list);
    }
  }

  private static void writeTables(Path root, Release release, List<ReleasedClip> clips)
      throws IOException {
    List<AnnotationRow> rows = clips.stream().map(ReleasedClip::annotation).toList();
    Path annotation = Files.createDirectories(root.resolve("Annotation"));
    AnnotationFile.writeCsv(rows, annotation.resolve("annotation.csv"));
    AnnotationFile.writeXlsx(rows, annotation.resolve("annotation.xlsx"));
    SplitFiles.write(
        frozenFolds(clips, release.folds()),
        Files.createDirectories(root.resolve("EmoLabel_DataSplit")));
    Files.writeString(
        root.resolve("release.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(facts(release)));
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
    return new Folds(FoldRecipe.OFFICIAL, all);
  }

  private static List<LabelledClip> labelled(
      List<ReleasedClip> clips, Predicate<ReleasedClip> part) {
    return clips.stream()
        .filter(part)
        .flatMap(clip -> clip.annotation().labelledClip().stream())
        .toList();
  }

  private static Map<String, Object> facts(Release release) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("name", release.name());
    facts.put("votes", release.panel().name().toLowerCase(java.util.Locale.ROOT));
    facts.put("votesPerClip", release.rule().votes());
    facts.put("labelThreshold", release.rule().threshold());
    facts.put("labelRuleVersion", release.ruleVersion());
    facts.put("folds", release.folds());
    facts.put("foldRecipe", "official");
    facts.put("clips", release.clips());
    facts.put("singleLabelled", release.labelled());
    facts.put("contentSha256", release.contentHash());
    facts.put("frozenAt", release.createdAt().toString());
    facts.put("alignment", "centre square of each frame; faces are not yet aligned");
    return facts;
  }

  private void copyClips(Path root, List<ReleasedClip> clips) throws IOException {
    Path folder = Files.createDirectories(root.resolve("Clip/original"));
    for (ReleasedClip clip : clips) {
      Files.copy(
          store.path(clip.sha256()),
          folder.resolve(clip.number() + ".mp4"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void writeFrameList(Path list, List<ReleasedClip> clips) throws IOException {
    try (Writer writer = Files.newBufferedWriter(list);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
      csv.printRecord("video_name", "path");
      for (ReleasedClip clip : clips) {
        if (clip.fold().isPresent()) {
          csv.printRecord(clip.number(), store.path(clip.sha256()).toAbsolutePath());
        }
      }
    }
  }
}
