package org.tenfold.training.libtorch;

import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * While open, this thread's products are done in bfloat16, and what needs more in 32 bits, by
 * libtorch's own list. Copies of weights made meanwhile are forgotten at its end: the optimiser
 * moves the weights.
 */
record Autocast(DeviceType device) implements AutoCloseable {
  static Autocast on(DeviceType device) {
    torch.set_autocast_dtype(device, ScalarType.BFloat16);
    torch.set_autocast_enabled(device, true);
    return new Autocast(device);
  }

  @Override
  public void close() {
    torch.set_autocast_enabled(device, false);
    torch.clear_cache();
  }
}
