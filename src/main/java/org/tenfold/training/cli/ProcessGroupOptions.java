package org.tenfold.training.cli;

import java.util.Optional;
import org.tenfold.training.engine.ProcessGroup;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Several processes for one run of {@link TrainCommand}, for example one for each card. */
final class ProcessGroupOptions {
  private static final int MOST_PORT = 65_535;

  @Option(
      names = "--ranks",
      description = {
        "Processes that train this run together, each on its part of every batch; needs libtorch.",
        "Start the same command once for each, with its own --rank, and CUDA_VISIBLE_DEVICES for"
            + " its card."
      })
  private int ranks = 1;

  @Option(names = "--rank", description = "Number of this process, from 0; 0 writes the files.")
  private int rank = 0;

  @Option(
      names = "--meet",
      showDefaultValue = Visibility.NEVER,
      description =
          "HOST:PORT at which process 0 listens for the others. Anybody who reaches it can join, so"
              + " keep it inside.")
  private String meet = "";

  /** Empty for a process by itself. */
  Optional<ProcessGroup.Meeting> meeting() {
    TrainingOptions.require(ranks >= 1, "--ranks must be at least 1.");
    if (ranks == 1) {
      TrainingOptions.require(
          rank == 0 && meet.isEmpty(), "--rank and --meet belong to --ranks 2 or more.");
      return Optional.empty();
    }
    TrainingOptions.require(
        rank >= 0 && rank < ranks, "--rank must be 0 to " + (ranks - 1) + ", not " + rank + ".");
    int colon = meet.lastIndexOf(':');
    String port = meet.substring(colon + 1);
    TrainingOptions.require(
        colon > 0 && port.matches("[0-9]{1,5}") && isPort(Integer.parseInt(port)),
        "--meet must be HOST:PORT, such as 127.0.0.1:29500, not '" + meet + "'.");
    return Optional.of(
        new ProcessGroup.Meeting(rank, ranks, meet.substring(0, colon), Integer.parseInt(port)));
  }

  private static boolean isPort(int number) {
    return number >= 1 && number <= MOST_PORT;
  }
}
