package org.tenfold.training.dl4j;

import org.tenfold.error.InvalidInput;
import org.tenfold.training.NvidiaSmi;

/**
 * Compute capability of a GPU of NVIDIA.
 *
 * <p>Deeplearning4j's last release holds machine code for 3.7 to 8.6, which also runs on 8.9, and
 * nothing that a driver could compile for newer GPUs.
 */
record GpuCapability(int major, int minor) {
  private static final GpuCapability LEAST = new GpuCapability(3, 7);
  private static final GpuCapability MOST = new GpuCapability(8, 9);
  private static final int BASE = 10;

  /**
   * Of the first GPU, asked of the driver's {@code nvidia-smi}.
   *
   * @throws InvalidInput when there is none
   */
  static GpuCapability ofThisMachine() {
    return parse(
        NvidiaSmi.ask("compute_cap").orElseThrow(() -> new InvalidInput("training.no-driver")));
  }

  /**
   * @param said by nvidia-smi: one line a GPU, such as {@code 8.6}
   */
  static GpuCapability parse(String said) {
    String first = said.strip().lines().findFirst().orElse("").strip();
    if (!first.matches("\\d{1,2}\\.\\d")) {
      throw new InvalidInput("training.card-unreadable", first);
    }
    String[] parts = first.split("\\.");
    return new GpuCapability(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /**
   * @throws InvalidInput when Deeplearning4j has no machine code for the GPU
   */
  void requireMachineCode() {
    if (order() < LEAST.order() || order() > MOST.order()) {
      throw new InvalidInput("training.dl4j-card", LEAST, MOST, this);
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
