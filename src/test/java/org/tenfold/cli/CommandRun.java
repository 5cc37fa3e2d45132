package org.tenfold.cli;

import java.util.Arrays;
import java.util.function.Supplier;
import org.tenfold.console.Backstage;
import org.tenfold.testing.OwnScreen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command line printed, and its exit code. */
public record CommandRun(int exit, String out, String err) {
  public static final JsonMapper JSON = JsonMapper.builder().build();

  public static CommandRun of(Object... args) {
    return of(TenfoldCommand::run, args);
  }

  /** Of a command that needs the database. */
  public static CommandRun with(Supplier<Backstage> backstage, Object... args) {
    return of(words -> TenfoldCommand.run(backstage, words), args);
  }

  private interface Line {
    int run(String... words);
  }

  private static CommandRun of(Line line, Object... args) {
    try (OwnScreen screen = new OwnScreen()) {
      int exit = line.run(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
      return new CommandRun(exit, screen.out(), screen.err());
    }
  }

  public JsonNode json() {
    return JSON.readTree(out);
  }
}
