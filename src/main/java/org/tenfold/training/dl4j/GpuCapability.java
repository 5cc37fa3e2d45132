package org.tenfold.training.dl4j;

import org.tenfold.error.BadInputException;
import org.tenfold.training.run.NvidiaSmi;

/**
 * Compute capability of a card of NVIDIA.
 *
 * <p>Deeplearning4j's last release holds machine code for 3.7 to 8.6, which also runs on 8.9, and
 * nothing that a driver could compile for newer cards.
 */
record GpuCapability(int major, int minor) {
  private static final GpuCapability LEAST = new GpuCapability(3, 7);
  private static final GpuCapability MOST = new GpuCapability(8, 9);
  private static final int BASE = 10;

  /**
   * Of the first card, asked of the driver's {@code nvidia-smi}.
   *
   * @throws BadInputException when there is none
   */
  static GpuCapability ofThisMachine() {
    return parse(
        NvidiaSmi.ask("compute_cap")
            .orElseThrow(
                () ->
                    new BadInputException(
                        "No driver of NVIDIA answers on this machine (nvidia-smi): build without"
                            + " -Pdl4j-cuda.")));
  }

  /**
   * @param said by nvidia-smi: one line a card, such as {@code 8.6}
   */
  static GpuCapability parse(String said) {
    String first = said.strip().lines().findFirst().orElse("").strip();
    if (!first.matches("\\d{1,2}\\.\\d")) {
      throw new BadInputException(
          "The compute capability of the card can't be read from '%s': update its driver."
              .formatted(first));
    }
    String[] parts = first.split("\\.");
    return new GpuCapability(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /**
   * @throws BadInputException when Deeplearning4j has no machine code for the card
   */
  void requireMachineCode() {
    if (order() < LEAST.order() || order() > MOST.order()) {
      throw new BadInputException(
          "Deeplearning4j runs on cards of compute capability %s to %s, and this one has %s: use"
                  .formatted(LEAST, MOST, this)
              + " --backend libtorch, built with -Plibtorch-gpu.");
    }
  }

  private int order() {
    return BASE * major + minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
