package org.tenfold;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.context.ConfigurableApplicationContext;
import org.tenfold.clip.RecutCheck;

/**
 * {@code recut}: makes clips again from their films and compares the pictures. {@code --clip=N} for
 * one clip.
 */
final class Recut {
  static final String NAME = "recut";

  private Recut() {}

  static int run(ConfigurableApplicationContext context) {
    Integer clip = context.getEnvironment().getProperty("clip", Integer.class);
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
