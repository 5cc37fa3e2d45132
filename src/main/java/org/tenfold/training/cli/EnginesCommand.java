package org.tenfold.training.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.ResultOptions;
import org.tenfold.console.TextTable;
import org.tenfold.error.Message;
import org.tenfold.training.AutoEngine;
import org.tenfold.training.Engine;
import org.tenfold.training.engine.EngineTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which engines run on this machine, and which of them {@code auto} takes. */
@Command(
    name = "engines",
    mixinStandardHelpOptions = true,
    description = {
      "Try which engines train on this machine, each in a process of its own.",
      "train --engine auto takes the first that does."
    })
public final class EnginesCommand implements Callable<Integer> {
  /** What such a process does, see {@link EngineTrial}. */
  @Option(names = "--try", hidden = true)
  private @Nullable Engine tried;

  @Mixin private EventOptions events = new EventOptions();
  @Mixin private ResultOptions result = new ResultOptions();

  @Override
  public Integer call() {
    if (tried != null) {
      events.sink().result(Map.of("engine", EngineTrial.pass(tried)));
      return 0;
    }
    Engine auto = AutoEngine.here().engine();
    List<Map<String, Object>> all = new ArrayList<>();
    TextTable table = new TextTable();
    table.row("engine", "version", "here", "auto");
    for (Engine engine : Engine.TRAINING) {
      Optional<Message> problem = EngineTrial.problem(engine);
      if (problem.isPresent()) {
        AutoEngine.doubt(engine);
      }
      String said = problem.map(Message::english).orElse("runs");
      table.row(engine.title(), engine.version().orElse("–"), said, engine == auto ? "*" : "");
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("engine", engine.key());
      fields.put("version", engine.version().orElse(""));
      fields.put("runs", problem.isEmpty());
      problem.ifPresent(why -> fields.put("problem", why.english()));
      all.add(fields);
    }
    result.print(events, Map.of("auto", auto.key(), "engines", all), table);
    return 0;
  }
}
