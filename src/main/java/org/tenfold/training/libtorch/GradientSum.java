package org.tenfold.training.libtorch;

import java.util.Optional;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorBase;
import org.bytedeco.pytorch.TensorTensorHook;
import org.jspecify.annotations.Nullable;

/**
 * Called by autograd when it has the gradients of one tensor: puts their sum over all processes in
 * their place. One for all tensors of a process group, as autograd keeps no hold on it. All
 * processes have the same network, and autograd goes back through it in the opposite order of the
 * forward pass, so that all exchange the same tensors.
 */
@SuppressWarnings("try") // scopes are there for what they end
final class GradientSum extends TensorTensorHook {
  private final LibtorchProcessGroup group;
  private volatile @Nullable RuntimeException refused;

  GradientSum(LibtorchProcessGroup group) {
    this.group = group;
  }

  /** Why the last call failed. */
  Optional<RuntimeException> refusal() {
    return Optional.ofNullable(refused);
  }

  @Override
  public TensorBase call(TensorBase gradient) {
    try (AutoGradMode without = new AutoGradMode(false)) {
      // freed with the step, in whose scope this is called; autograd has a hold of its own by then
      Tensor sum = new Tensor(gradient).contiguous().clone();
      group.sum(sum);
      return sum;
    } catch (RuntimeException e) {
      refused = e;
      throw e;
    }
  }
}
