package org.tenfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tenfold.console.EventOptions;
import org.tenfold.console.ParentWatch;
import org.tenfold.media.cli.WarmUp;
import org.tenfold.worker.CommandText;
import org.tenfold.worker.WorkerEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Warms up, waits for one command on standard input, and becomes that command. */
@Command(
    name = "await",
    hidden = true,
    description = "Wait for one command on standard input; end when it closes or nothing comes.")
final class AwaitCommand implements Callable<Integer> {
  @Option(names = "--folder", required = true, description = "For what is written to warm up.")
  private Path folder = Path.of("");

  @Option(names = "--idle", required = true, description = "Seconds to wait.")
  private long idle;

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    ParentWatch.start();
    Future<String> line = ParentWatch.firstLine();
    WarmUp.run(folder, line::isDone);
    try {
      String command = line.get(idle, TimeUnit.SECONDS);
      events.sink().tell(WorkerEvent.Notice.BEGUN);
      return TenfoldCommand.run(CommandText.arguments(command).toArray(String[]::new));
    } catch (TimeoutException nobodyNeedsIt) {
      return 0;
    }
  }
}
