package org.tenfold.benchmark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.export.ExportFormat;
import org.tenfold.benchmark.export.Exported;
import org.tenfold.benchmark.export.ResultExports;
import org.tenfold.console.Backstage;
import org.tenfold.console.Output;
import org.tenfold.console.ProjectCommand;
import org.tenfold.error.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a study or a run came to. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Write the tables and figures of a study, or of a run, as its page offers them.",
      "On the embedded database no server may run."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ReportCommand extends ProjectCommand {
  @Parameters(
      paramLabel = "ID",
      description = "Of the study, as in the address of its page; with --run, of the run.")
  private UUID id;

  @Option(names = "--run", description = "The id is a run's.")
  private boolean run;

  @Option(
      names = "--format",
      paramLabel = "csv|json|md|tex|html",
      defaultValue = "html",
      description = "csv holds the first table, the others hold all (default: html).")
  private String format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Gets the text (default: standard output).")
  private @Nullable Path output;

  @Option(names = "--figures", paramLabel = "DIR", description = "Gets each figure as SVG.")
  private @Nullable Path figures;

  public ReportCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int workInProject(Backstage.Services services) {
    ExportFormat wanted = format();
    ResultExports exports = services.get(ResultExports.class);
    Optional<Exported> found = run ? exports.run(new RunId(id)) : exports.study(new StudyId(id));
    Exported all =
        found.orElseThrow(
            () -> new InvalidInput(run ? "benchmark.report-no-run" : "benchmark.no-study"));
    String text = wanted.write(all);
    if (output == null) {
      System.out.print(text);
    } else {
      Path file = output;
      Output.write(file, () -> Files.writeString(file, text));
    }
    if (figures != null) {
      Path folder = figures;
      Output.write(folder, () -> write(all, folder));
    }
    return 0;
  }

  private ExportFormat format() {
    return Arrays.stream(ExportFormat.values())
        .filter(one -> one.ending().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "benchmark.report-format",
                    Arrays.stream(ExportFormat.values())
                        .map(ExportFormat::ending)
                        .collect(Collectors.joining(", ")),
                    format));
  }

  private static void write(Exported all, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Exported.Figure figure : all.figures()) {
      Files.writeString(folder.resolve(figure.name() + ".svg"), figure.svg());
    }
  }
}
