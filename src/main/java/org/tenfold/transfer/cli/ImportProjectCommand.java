package org.tenfold.transfer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.ProjectKey;
import org.tenfold.transfer.ImportReport;
import org.tenfold.transfer.ImportWish;
import org.tenfold.transfer.ProjectImport;
import org.tenfold.transfer.file.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a whole project in from a file. */
@Command(
    name = "import-project",
    mixinStandardHelpOptions = true,
    description = {
      "Bring in a project that export-project wrote on another server. It is here when log,",
      "releases and counts are proved to be the same, or not at all.",
      "On the embedded database no server may run."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ImportProjectCommand extends DatabaseCommand {
  private static final String NEW = "new";
  private static final String MATCH = "match-usernames";

  @Parameters(paramLabel = "FILE.zip", description = "What export-project wrote.")
  private Path file;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "What it is called in addresses here (default: as there).")
  private @Nullable String key;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What people call it here (default: as there).")
  private @Nullable String name;

  @Option(
      names = "--people",
      defaultValue = NEW,
      paramLabel = "WHO",
      description = {
        "new: each becomes somebody who cannot sign in (default).",
        "match-usernames: an account of the same user name is the same person,",
        "and has the roles here that it had there."
      })
  private String people;

  public ImportProjectCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int work(Backstage.Services services) {
    ImportWish wish =
        new ImportWish(
            Optional.ofNullable(key).map(ProjectKey::new), Optional.ofNullable(name), people());
    try {
      say(services.get(ProjectImport.class).bring(file, wish));
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  private ImportWish.People people() {
    return switch (people) {
      case NEW -> ImportWish.People.NEW;
      case MATCH -> ImportWish.People.MATCH_USERNAMES;
      default -> throw new InvalidInput("transfer.people-option", people);
    };
  }

  private static void say(ImportReport report) {
    Manifest manifest = report.manifest();
    System.out.printf(
        "%s is here: /p/%s/%n%d rows of %d tables, as exported%n",
        report.name(), report.key(), manifest.rows(), manifest.tables().size());
    if (report.skipped() > 0) {
      System.out.printf("%d of them were here already%n", report.skipped());
    }
    System.out.printf(
        "%d files: %d new, %d here already%n",
        manifest.media().files(),
        report.filesBrought(),
        manifest.media().files() - report.filesBrought());
    manifest
        .media()
        .missing()
        .forEach(one -> System.out.println("missing where it comes from: " + one));
    System.out.printf(
        "vote log: whole, %d clips, %d events, fingerprint %s, as exported%n",
        manifest.voteLog().clips(), manifest.voteLog().events(), manifest.voteLog().fingerprint());
    manifest
        .releases()
        .forEach(
            one ->
                System.out.printf(
                    "release %s: %s, as exported%n", one.name(), one.contentSha256()));
    System.out.printf("%d people%n", report.people().all());
    report.people().here().forEach(one -> System.out.println("  here by the same id: " + one));
    report.people().matched().forEach(one -> System.out.println("  taken for the account: " + one));
    report.people().renamed().forEach(one -> System.out.println("  name taken: " + one));
    System.out.println("manifest SHA-256 " + report.manifestSha256());
  }
}
