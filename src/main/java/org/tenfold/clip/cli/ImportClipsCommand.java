package org.tenfold.clip.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.clip.external.ExternalClipReport;
import org.tenfold.clip.external.ExternalClips;
import org.tenfold.console.Backstage;
import org.tenfold.console.ProjectCommand;
import org.tenfold.error.InvalidInput;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes clips that were cut elsewhere. */
@Command(
    name = "import-clips",
    mixinStandardHelpOptions = true,
    description = "Take clips that were cut elsewhere. No server may run.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ImportClipsCommand extends ProjectCommand {
  private static final int DONE = 0;
  private static final int REFUSED = 2;

  private static final EventSink WARNINGS =
      event -> {
        if (event instanceof WorkerEvent.Notice notice) {
          System.err.println("Warning: " + notice.said().english());
        }
      };

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Where the clips lie.")
  private Path folder;

  @Parameters(
      index = "1",
      paramLabel = "LIST",
      description = "CSV or XLSX: file, movie, start, end, person, emotion, and scene if wanted.")
  private Path list;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "NAME",
      description = "User name of the collector whose clips they become.")
  private String collector;

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Only say what would be imported.")
  private boolean dry;

  public ImportClipsCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int workInProject(Backstage.Services services) {
    ExternalClips clips = services.get(ExternalClips.class);
    Memberships members = services.get(Memberships.class);
    Person person =
        services
            .get(AccountService.class)
            .find(collector)
            .filter(one -> members.has(one, Role.COLLECTOR) || members.has(one, Role.ADMIN))
            .orElseThrow(() -> new InvalidInput("clip.no-collector", collector));
    return say(
        dry
            ? clips.dryRun(folder, list, person.id(), () -> false, WARNINGS)
            : clips.bring(folder, list, person.id(), () -> false, WARNINGS));
  }

  private int say(ExternalClipReport report) {
    report.problems().forEach(System.out::println);
    System.out.printf(
        "%d clips of %d movies %s, %d here already, %d problems%n",
        report.ready(),
        report.movies(),
        dry ? "can be imported" : "imported",
        report.already(),
        report.problems().size());
    return report.problems().isEmpty() ? DONE : REFUSED;
  }
}
