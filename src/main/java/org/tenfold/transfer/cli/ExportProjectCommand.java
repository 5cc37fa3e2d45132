package org.tenfold.transfer.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import org.tenfold.console.Output;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.PartialFile;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.transfer.ProjectExport;
import org.tenfold.transfer.file.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a whole project to a file. */
@Command(
    name = "export-project",
    mixinStandardHelpOptions = true,
    description = {
      "Write a whole project to a file, for import-project on another server.",
      "On the embedded database no server may run."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ExportProjectCommand extends DatabaseCommand {
  @Parameters(
      index = "0",
      paramLabel = "KEY",
      description = "What the project is called in addresses: /p/KEY/.")
  private String key;

  @Parameters(index = "1", paramLabel = "FILE.zip", description = "A new file.")
  private Path file;

  @Option(
      names = "--pseudonyms",
      description = "Call people person-001 and so on instead of by their names.")
  private boolean pseudonyms;

  public ExportProjectCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int work(Backstage.Services services) {
    Projects projects = services.get(Projects.class);
    Project project =
        projects
            .find(key)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "transfer.no-such-project",
                        key,
                        projects.all().stream()
                            .map(one -> one.key().value())
                            .collect(Collectors.joining(", "))));
    ProjectExport export = services.get(ProjectExport.class);
    Output.write(file, () -> say(write(export, project)));
    return 0;
  }

  private ProjectExport.Written write(ProjectExport export, Project project) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    try (PartialFile part = PartialFile.besides(file)) {
      ProjectExport.Written written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part.path()))) {
        written = export.write(project, pseudonyms, out);
      }
      part.complete();
      return written;
    }
  }

  private void say(ProjectExport.Written written) {
    Manifest manifest = written.manifest();
    System.out.printf(
        "%s: %d rows of %d tables, %d files, %.1f MB%n",
        file,
        manifest.rows(),
        manifest.tables().size(),
        manifest.media().files(),
        manifest.media().bytes() / 1e6);
    manifest
        .media()
        .missing()
        .forEach(one -> System.out.println("not in the store, so not in the file: " + one));
    System.out.printf(
        "vote log: %d clips, %d events, fingerprint %s%n",
        manifest.voteLog().clips(), manifest.voteLog().events(), manifest.voteLog().fingerprint());
    manifest
        .releases()
        .forEach(one -> System.out.printf("release %s: %s%n", one.name(), one.contentSha256()));
    System.out.println("manifest SHA-256 " + written.manifestSha256());
  }
}
