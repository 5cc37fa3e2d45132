package org.tenfold.clip;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.movie.FilmLibrary;
import org.tenfold.worker.BadInputException;

/** Goes through a list of clips that were cut elsewhere; each file is opened in a child JVM. */
@Component
class ImportClipsJob implements JobHandler {
  static final String KIND = "import-clips";

  private final ClipImportStore imports;
  private final ReadyClips clips;
  private final FilmLibrary library;

  ImportClipsJob(ClipImportStore imports, ReadyClips clips, FilmLibrary library) {
    this.imports = imports;
    this.clips = clips;
    this.library = library;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) {
    ClipImport wish = imports.find(job.subject()).orElseThrow();
    Path list = library.resolveList(wish.listPath());
    try {
      imports.ended(wish.id(), named(run(wish, list, context), list, wish.listPath()));
    } catch (BadInputException refused) {
      throw new BadInputException(named(refused.getMessage(), list, wish.listPath()), refused);
    }
  }

  private ReadyClipReport run(ClipImport wish, Path list, JobContext context) {
    Path folder = Objects.requireNonNull(list.getParent());
    return wish.dry()
        ? clips.dryRun(folder, list, wish.by(), context.stopRequested(), context)
        : clips.bring(folder, list, wish.by(), context.stopRequested(), context);
  }

  private static ReadyClipReport named(ReadyClipReport report, Path list, String name) {
    return new ReadyClipReport(
        report.ready(),
        report.films(),
        report.already(),
        report.problems().stream().map(problem -> named(problem, list, name)).toList());
  }

  /** Readers know the list by its name in the library, and not where that lies. */
  private static String named(@Nullable String problem, Path list, String name) {
    return String.valueOf(problem).replace(list.toString(), name);
  }
}
