package org.tenfold.release.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.Backstage;
import org.tenfold.console.Output;
import org.tenfold.console.ProjectCommand;
import org.tenfold.error.InvalidInput;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseExports;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ReleaseExport;
import org.tenfold.release.export.ReleaseExport.Written;
import org.tenfold.release.export.ReleaseFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a release in a format that others read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write a release in a format that others read (docs/formats.md).",
      "On the embedded database no server may run."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ExportCommand extends ProjectCommand {
  @Parameters(paramLabel = "RELEASE", description = "Its name, or its id.")
  private String name;

  @Option(
      names = "--format",
      defaultValue = "dfew",
      paramLabel = "FORMAT",
      description = {
        "dfew, dfew-code, dferclip, mae-dfer, s2d, ferv39k, mafw, afew, caer, huggingface,",
        "soft-labels or votes (default: dfew)."
      })
  private String format;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "PATH",
      description = {
        "A ZIP by its ending, else a folder. A folder that was interrupted",
        "goes on where it stopped."
      })
  private Path output;

  @Option(
      names = "--fold",
      paramLabel = "K",
      description = "For the formats that hold one division: ferv39k, afew, caer, huggingface.")
  private @Nullable Integer fold;

  @Option(
      names = "--division",
      paramLabel = "N",
      description =
          "Its folds: a number of the release's page (default: those it was frozen with).")
  private @Nullable Integer division;

  @Option(
      names = "--root",
      defaultValue = "",
      paramLabel = "FOLDER",
      description = {
        "What stands before the folders in the lists of dferclip and mae-dfer",
        "(default: nothing, for they lie where these programs run)."
      })
  private String root;

  @Option(names = "--without-media", description = "Leave out clips and pictures.")
  private boolean withoutMedia;

  public ExportCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int workInProject(Backstage.Services services) {
    ExportWish wish =
        new ExportWish(
            ReleaseFormat.ofKey(format),
            fold == null ? OptionalInt.empty() : OptionalInt.of(fold),
            !withoutMedia,
            root);
    Release release = divided(services.get(ReleaseService.class));
    ReleaseExport export = new ReleaseExport(services.get(ReleaseExports.class).of(release), wish);
    Output.write(output, () -> say(isZip() ? export.toZip(output) : export.toFolder(output)));
    return 0;
  }

  private boolean isZip() {
    return output.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
  }

  private Release divided(ReleaseService releases) {
    Release frozen = find(releases.releases());
    if (division == null) {
      return frozen;
    }
    return releases
        .find(new DivisionId(frozen.id(), division))
        .orElseThrow(() -> new InvalidInput("release.export-no-division", frozen.name(), division));
  }

  private Release find(List<Release> all) {
    return all.stream()
        .filter(one -> one.name().equals(name) || one.id().value().toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "release.export-no-release",
                    name,
                    String.join(", ", all.stream().map(Release::name).toList())));
  }

  private void say(Written written) {
    System.out.printf(
        "%d files, %d bytes, %d of them kept; %s%n",
        written.files(), written.bytes(), written.kept(), output);
  }
}
