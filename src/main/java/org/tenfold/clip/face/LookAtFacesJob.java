package org.tenfold.clip.face;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.face.FaceReport;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.project.ProjectId;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the faces of all clips that nobody has looked at, many by one child JVM. */
@Component
class LookAtFacesJob implements JobHandler {
  static final String KIND = "look-at-faces";

  /** What is found is kept after so many; those cut meanwhile come next. */
  private static final int BATCH = 24;

  private static final WorkerProcess.Limits LIMITS =
      new WorkerProcess.Limits(Duration.ofHours(2), "1g", "3g", false);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FaceLooks faces;
  private final MediaStore store;
  private final DataFolder data;

  LookAtFacesJob(FaceLooks faces, MediaStore store, DataFolder data) {
    this.faces = faces;
    this.store = store;
    this.data = data;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    ProjectId project = new ProjectId(job.subject());
    for (List<ClipFacesRows.Wanted> some = faces.wanted(project, BATCH);
        !some.isEmpty();
        some = faces.wanted(project, BATCH)) {
      look(some, context);
      context.checkStop();
    }
  }

  private void look(List<ClipFacesRows.Wanted> clips, JobContext context) throws IOException {
    Path work = Files.createTempDirectory(data.work(), "faces");
    try {
      Path list = work.resolve("clips.csv");
      Path output = work.resolve("found");
      Path borrowed = Files.createDirectories(work.resolve("clips"));
      try (Writer writer = Files.newBufferedWriter(list);
          CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
        csv.printRecord("video_name", "path");
        for (ClipFacesRows.Wanted clip : clips) {
          csv.printRecord(clip.number(), store.borrow(clip.mediaKey(), borrowed).toAbsolutePath());
        }
      }
      var unused =
          WorkerProcess.run(
              List.of("faces", "--list", list.toString(), "--output", output.toString()),
              LIMITS,
              context.stopRequested(),
              context);
      for (ClipFacesRows.Wanted clip : clips) {
        keep(clip, output, context);
      }
    } finally {
      FileSystemUtils.deleteRecursively(work.toFile());
    }
  }

  private void keep(ClipFacesRows.Wanted clip, Path output, JobContext context) {
    Path report = output.resolve(String.format(Locale.ROOT, "%05d.json", clip.number()));
    Path sheet = output.resolve(String.format(Locale.ROOT, "%05d.jpg", clip.number()));
    if (!Files.exists(report)) {
      context.insist(() -> faces.unreadable(clip.clip()));
      return;
    }
    FaceReport found = JSON.readValue(report.toFile(), FaceReport.class);
    String reportKey = context.insist(() -> store.adopt(report));
    String sheetKey = context.insist(() -> store.adopt(sheet));
    context.insist(() -> faces.found(clip.clip(), found, reportKey, sheetKey));
  }
}
