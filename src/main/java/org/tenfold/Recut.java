package org.tenfold;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tenfold.clip.RecutCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes clips again from their films and compares the pictures. */
@Command(
    name = Recut.NAME,
    mixinStandardHelpOptions = true,
    description = "Make clips again from their films and compare the pictures. No server may run.")
final class Recut extends DatabaseCommand {
  static final String NAME = "recut";

  @Option(names = "--clip", paramLabel = "N", description = "The number of one clip; else all.")
  private @Nullable Integer clip;

  @Override
  int work(ConfigurableApplicationContext context) {
    List<RecutCheck.Result> results =
        context
            .getBean(RecutCheck.class)
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
