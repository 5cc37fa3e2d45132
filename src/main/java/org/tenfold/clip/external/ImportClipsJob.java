package org.tenfold.clip.external;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.Library;

/** Goes through a list of clips that were cut elsewhere; each file is opened in a child JVM. */
@Component
class ImportClipsJob implements JobHandler {
  static final String KIND = "import-clips";

  private final ClipImportStore imports;
  private final ExternalClips clips;
  private final Library library;
  private final DataFolder data;

  ImportClipsJob(ClipImportStore imports, ExternalClips clips, Library library, DataFolder data) {
    this.data = data;
    this.imports = imports;
    this.clips = clips;
    this.library = library;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> missingHere(Job job) {
    return imports
        .find(job.subject())
        .flatMap(ClipImport::holder)
        .filter(holder -> !holder.equals(data.id()))
        .map(elsewhere -> Message.of("job.waits-holder"));
  }

  @Override
  public void run(Job job, JobContext context) {
    ClipImport wish = imports.find(job.subject()).orElseThrow();
    Path list = library.resolve(Library.Kind.LIST, wish.listPath());
    try {
      ExternalClipReport report = named(run(wish, list, context), list, wish.listPath());
      context.insist(() -> imports.ended(wish.id(), report));
    } catch (InvalidInput refused) {
      throw new InvalidInput(refused, named(refused.said(), list, wish.listPath()));
    }
  }

  private ExternalClipReport run(ClipImport wish, Path list, JobContext context) {
    Path folder = Objects.requireNonNull(list.getParent());
    return wish.dry()
        ? clips.dryRun(folder, list, wish.by(), context.stopRequested(), context)
        : clips.bring(folder, list, wish.by(), context.stopRequested(), context);
  }

  private static ExternalClipReport named(ExternalClipReport report, Path list, String name) {
    return new ExternalClipReport(
        report.ready(),
        report.movies(),
        report.already(),
        report.problems().stream().map(problem -> named(problem, list, name)).toList());
  }

  /** Readers know the list by its name in the library, and not where that lies. */
  private static Message named(Message problem, Path list, String name) {
    return new Message(
        problem.code(),
        problem.arguments().stream().map(argument -> named(argument, list, name)).toList());
  }

  private static Object named(Object argument, Path list, String name) {
    return switch (argument) {
      case Message nested -> named(nested, list, name);
      case String text -> text.replace(list.toString(), name);
      default -> argument;
    };
  }
}
