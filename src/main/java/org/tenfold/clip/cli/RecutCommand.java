package org.tenfold.clip.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.clip.cut.RecutCheck;
import org.tenfold.console.Backstage;
import org.tenfold.console.ProjectCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes clips again from their movies and compares the pictures. */
@Command(
    name = "recut",
    mixinStandardHelpOptions = true,
    description = "Make clips again from their movies and compare the pictures. No server may run.")
public final class RecutCommand extends ProjectCommand {
  @Option(names = "--clip", paramLabel = "N", description = "The number of one clip; else all.")
  private @Nullable Integer clip;

  public RecutCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int workInProject(Backstage.Services services) {
    List<RecutCheck.Result> results =
        services
            .get(RecutCheck.class)
            .run(clip == null ? OptionalInt.empty() : OptionalInt.of(clip), System.out::println);
    if (clip != null && results.isEmpty()) {
      System.out.printf("There is no clip %d that was cut here.%n", clip);
      return 1;
    }
    long good = results.stream().filter(result -> result.outcome().good()).count();
    System.out.printf("%d of %d clips came out the same%n", good, results.size());
    return good == results.size() ? 0 : 1;
  }
}
