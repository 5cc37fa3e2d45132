package org.tenfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.ParentWatch;
import org.tenfold.media.cli.WarmUp;
import org.tenfold.worker.CommandText;
import org.tenfold.worker.WorkerEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Warms up, and does the commands that come on standard input, one after the other. */
@Command(
    name = "await",
    hidden = true,
    description = "Do the commands of standard input; end when it closes or nothing comes.")
final class AwaitCommand implements Callable<Integer> {
  @Option(names = "--folder", required = true, description = "For what is written to warm up.")
  private Path folder = Path.of("");

  @Option(names = "--idle", required = true, description = "Seconds to wait.")
  private long idle;

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ParentWatch.start();
    WarmUp.run(folder, AwaitCommand::asAChild, ParentWatch::hasLine);
    Duration time = Duration.ofSeconds(idle);
    for (String said = ParentWatch.nextLine(time); said != null; ) {
      events.sink().tell(WorkerEvent.Notice.BEGUN);
      int exit = TenfoldCommand.run(CommandText.arguments(said).toArray(String[]::new));
      if (exit != CommandLine.ExitCode.OK && exit != CommandLine.ExitCode.USAGE) {
        return exit; // nobody knows in what state it is
      }
      events.sink().tell(WorkerEvent.Notice.READY);
      said = ParentWatch.nextLine(time);
    }
    return 0;
  }

  private static int asAChild(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = "--events";
    return TenfoldCommand.run(all);
  }
}
