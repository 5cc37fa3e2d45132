package org.tenfold.benchmark.predict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.face.FrameRecipe;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.JsonNode;

/**
 * Makes videos into the pictures of a release's clips, by the command that made those, in a process
 * of its own: OpenCV and an engine would not get along in one.
 *
 * @param recipe of the pictures; a network's own input is scaled from them
 * @param work folder that gets the pictures
 */
public record ClipAligner(FrameRecipe recipe, Path work) {
  private static final WorkerProcess.Limits LIMITS =
      new WorkerProcess.Limits(Duration.ofHours(12), "2g", "4g", false);

  /** The code of {@code frames} for a clip that it could not read: name, reason. */
  private static final String LEFT_OUT = "face.clip-left-out";

  /**
   * Pictures of a clip.
   *
   * @param folder empty with a problem
   */
  public record Aligned(Optional<Path> folder, Optional<Message> problem) {
    static Aligned none(Message problem) {
      return new Aligned(Optional.empty(), Optional.of(problem));
    }
  }

  /**
   * One answer a video, in their order.
   *
   * @throws RuntimeException as {@link WorkerProcess#run}, but for videos that cannot be read
   */
  public List<Aligned> align(List<Path> videos, EventSink progress) {
    if (videos.isEmpty()) {
      return List.of();
    }
    try {
      return all(videos, progress);
    } catch (InvalidInput noneReadable) {
      if (videos.size() == 1) {
        return List.of(Aligned.none(reason(noneReadable.said())));
      }
      return videos.stream().flatMap(one -> align(List.of(one), progress).stream()).toList();
    }
  }

  private List<Aligned> all(List<Path> videos, EventSink progress) {
    try {
      Path folder = Files.createTempDirectory(work, "aligned");
      Path list = folder.resolve("clips.csv");
      Path report = folder.resolve("report.csv");
      write(list, videos);
      JsonNode result =
          WorkerProcess.run(
              Stream.concat(
                      Stream.of(
                          "frames",
                          "--list",
                          list.toString(),
                          "--output",
                          folder.toString(),
                          "--report",
                          report.toString()),
                      recipe.options().stream())
                  .toList(),
              LIMITS,
              () -> false,
              event -> {
                if (event instanceof WorkerEvent.Progress) {
                  progress.tell(event);
                }
              });
      Map<Integer, Aligned> made = new HashMap<>();
      Map<String, Message> reasons = reasons(result);
      for (TableRow row : Table.read(report).rows()) {
        int number = row.integer("clip", 0, Integer.MAX_VALUE);
        made.put(number, aligned(row, number, folder, reasons));
      }
      return IntStream.range(0, videos.size()).mapToObj(made::get).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + work + ": is the disk full?", e);
    }
  }

  private static void write(Path list, List<Path> videos) throws IOException {
    try (Writer writer = Files.newBufferedWriter(list);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
      csv.printRecord("video_name", "path");
      for (int i = 0; i < videos.size(); i++) {
        csv.printRecord(i, videos.get(i).toAbsolutePath());
      }
    }
  }

  private static Aligned aligned(
      TableRow row, int number, Path folder, Map<String, Message> reasons) {
    String name = "%05d".formatted(number);
    if (row.integer("frames", 0, Integer.MAX_VALUE) == 0) {
      return Aligned.none(reasons.getOrDefault(name, Message.text(row.text("reason"))));
    }
    int useful = row.integer("useful", 0, Integer.MAX_VALUE);
    if (!Boolean.parseBoolean(row.text("kept"))) {
      return Aligned.none(
          useful == 0
              ? Message.of("benchmark.predict-no-face")
              : Message.of(
                  "benchmark.predict-few-faces",
                  useful,
                  row.integer("frames", 0, Integer.MAX_VALUE)));
    }
    return new Aligned(Optional.of(folder.resolve(name)), Optional.empty());
  }

  /** Why videos were left out, by the name of their folder. */
  private static Map<String, Message> reasons(JsonNode result) {
    Map<String, Message> reasons = new LinkedHashMap<>();
    for (JsonNode one : result.path("warnings")) {
      Message said = StoredMessage.read(one);
      if (said.code().equals(LEFT_OUT) && said.arguments().getFirst() instanceof String clip) {
        reasons.put(clip.split(" ", 2)[0], reason(said));
      }
    }
    return reasons;
  }

  private static Message reason(Message said) {
    return said.code().equals(LEFT_OUT) && said.arguments().get(1) instanceof Message why
        ? why
        : said;
  }
}
