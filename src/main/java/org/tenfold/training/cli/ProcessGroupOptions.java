package org.tenfold.training.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.training.engine.ProcessGroup;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Several processes for one run of {@link TrainCommand}, for example one for each GPU. */
final class ProcessGroupOptions {
  private static final int MOST_PORT = 65_535;

  @Option(
      names = "--world-size",
      description = {
        "Processes that train this run together, each on its part of every batch; needs libtorch.",
        "Start the same command once for each, with its own --rank, and CUDA_VISIBLE_DEVICES for"
            + " its GPU."
      })
  private int worldSize = 1;

  @Option(names = "--rank", description = "Number of this process, from 0; 0 writes the files.")
  private int rank = 0;

  @Option(
      names = "--rendezvous",
      showDefaultValue = Visibility.NEVER,
      description =
          "HOST:PORT at which process 0 listens for the others. Anybody who reaches it can join, so"
              + " keep it inside.")
  private String rendezvous = "";

  /** The spelling of versions before the glossary. */
  @Option(names = "--ranks", hidden = true)
  private void ranks(@Nullable Integer size) {
    worldSize = size == null ? worldSize : size;
  }

  /** The spelling of versions before the glossary. */
  @Option(names = "--meet", hidden = true)
  private void meet(@Nullable String place) {
    rendezvous = place == null ? rendezvous : place;
  }

  /** Empty for a process by itself. */
  Optional<ProcessGroup.Rendezvous> rendezvous() {
    TrainingOptions.require(worldSize >= 1, "training.world-size-least");
    if (worldSize == 1) {
      TrainingOptions.require(rank == 0 && rendezvous.isEmpty(), "training.rank-alone");
      return Optional.empty();
    }
    TrainingOptions.require(
        rank >= 0 && rank < worldSize, "training.rank-range", worldSize - 1, rank);
    int colon = rendezvous.lastIndexOf(':');
    String port = rendezvous.substring(colon + 1);
    TrainingOptions.require(
        colon > 0 && port.matches("[0-9]{1,5}") && isPort(Integer.parseInt(port)),
        "training.rendezvous-wrong",
        rendezvous);
    return Optional.of(
        new ProcessGroup.Rendezvous(
            rank, worldSize, rendezvous.substring(0, colon), Integer.parseInt(port)));
  }

  private static boolean isPort(int number) {
    return number >= 1 && number <= MOST_PORT;
  }
}
