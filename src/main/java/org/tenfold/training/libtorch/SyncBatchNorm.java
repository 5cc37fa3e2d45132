package org.tenfold.training.libtorch;

import java.util.function.Function;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.tenfold.training.network.Block;

/**
 * Batch normalisation by mean and variance of the whole batch, of which each process has a part.
 * Two exchanges forward, of as many numbers as there are channels, and two back. The variance is
 * put together of those of the parts and the distances of their means (Chan, Golub and LeVeque
 * 1979), which loses no digits where the mean is large, as a sum of squares would.
 *
 * @param weights parameters and statistics by name
 */
@SuppressWarnings("try") // scopes are there for what they end
record SyncBatchNorm(
    Block.BatchNorm norm, Function<String, Tensor> weights, LibtorchProcessGroup group) {

  /**
   * @param input {@code [batch, channels, …]}; libtorch frees nothing of it that the way back needs
   */
  Tensor apply(Tensor input) {
    Tensor scale = weights.apply(norm.name() + ".weight");
    long channels = input.size(1);
    Scalar own = new Scalar((double) input.numel() / channels);
    // in mixed precision, the input has too few digits to be measured
    Tensor wide = input.to(scale.scalar_type());
    long[] others = LongStream.range(0, input.dim()).filter(dimension -> dimension != 1).toArray();
    T_TensorTensor_T measured = torch.var_mean(wide, others, false, false);
    Tensor mean = measured.get1();

    Tensor count = torch.ones(new long[] {1}).to(mean.options().device(), mean.scalar_type());
    Tensor sums = group.differentiableSum(torch.cat(new TensorVector(mean, count), 0).mul(own));
    Tensor all = sums.narrow(0, channels, 1).detach();
    Tensor wholeMean = sums.narrow(0, 0, channels).div(all);
    Tensor squares = measured.get0().add(mean.sub(wholeMean).square()).mul(own);
    Tensor wholeVariance = group.differentiableSum(squares).div(all);
    follow(wholeMean, wholeVariance, all);

    Tensor factor = wholeVariance.add(new Scalar(norm.epsilon())).rsqrt().mul(scale);
    Tensor summand = weights.apply(norm.name() + ".bias").sub(wholeMean.mul(factor));
    long[] sides = LongStream.range(0, input.dim()).map(d -> d == 1 ? channels : 1).toArray();
    Tensor scaled = wide.mul(factor.reshape(sides));
    Tensor moved = scaled.add(summand.reshape(sides));
    scaled.close();
    return moved.to(input.scalar_type());
  }

  /** As libtorch's own does it: the variance that is kept is the unbiased one. */
  private void follow(Tensor mean, Tensor variance, Tensor count) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode without = new AutoGradMode(false)) {
      Scalar stays = new Scalar(1 - norm.momentum());
      Scalar share = new Scalar(norm.momentum());
      Tensor unbiased = variance.mul(count).div(count.sub(new Scalar(1.0)));
      weights.apply(norm.name() + ".running_mean").mul_(stays).add_(mean, share);
      weights.apply(norm.name() + ".running_var").mul_(stays).add_(unbiased, share);
    }
  }
}
