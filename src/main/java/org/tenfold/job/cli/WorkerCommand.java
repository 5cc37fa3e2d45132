package org.tenfold.job.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import org.tenfold.job.JobsLeft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does background jobs on a machine beside the web application's. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = {
      "Do background jobs: trainings, cuts, releases. Several workers and the web application share"
          + " one PostgreSQL.",
      "--tenfold.worker.kinds=train-run,train-fold takes trainings only. Stopped by SIGTERM, it"
          + " leaves what it does to others."
    })
public final class WorkerCommand extends DatabaseCommand {
  @Option(
      names = "--until-empty",
      description =
          "End with 0 once the queue holds nothing that this machine could do: for a job of a"
              + " cluster's scheduler.")
  private boolean untilEmpty;

  public WorkerCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected boolean doesJobs() {
    return true;
  }

  @Override
  protected int work(Backstage.Services services) {
    try {
      if (untilEmpty) {
        services.get(JobsLeft.class).awaitNone();
      } else {
        new CountDownLatch(1).await(); // until the process is told to end
      }
      return 0;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Backstage.NOT_DONE;
    }
  }
}
