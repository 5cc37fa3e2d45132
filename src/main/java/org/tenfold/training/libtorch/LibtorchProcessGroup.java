package org.tenfold.training.libtorch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.javacpp.chrono.Milliseconds;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Backend;
import org.bytedeco.pytorch.GlooDeviceVector;
import org.bytedeco.pytorch.ProcessGroupGloo;
import org.bytedeco.pytorch.Store;
import org.bytedeco.pytorch.TCPStore;
import org.bytedeco.pytorch.TCPStoreOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.nccl.ProcessGroupNCCL;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.Precision;
import org.tenfold.training.engine.ProcessGroup;

/**
 * Sums over the processes of a process group: by gloo between processors, by NCCL between GPUs, one
 * GPU a process.
 */
@SuppressWarnings("try") // scopes are there for what they end
final class LibtorchProcessGroup implements ProcessGroup {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Rendezvous rendezvous;
  private final TensorFactory numbers;
  private final Backend group;
  private final GradientSum gradientSum = new GradientSum(this);

  private LibtorchProcessGroup(Rendezvous rendezvous, TensorFactory numbers, Backend group) {
    this.rendezvous = rendezvous;
    this.numbers = numbers;
    this.group = group;
  }

  /**
   * Waits until all have come.
   *
   * @throws InvalidInput when they don't within five minutes
   */
  static LibtorchProcessGroup meet(Rendezvous rendezvous, boolean card) {
    try {
      Store store = store(rendezvous);
      Backend group =
          card
              ? new ProcessGroupNCCL(store, rendezvous.rank(), rendezvous.size())
              : new ProcessGroupGloo(
                  store, rendezvous.rank(), rendezvous.size(), options(rendezvous));
      return new LibtorchProcessGroup(rendezvous, TensorFactory.of(Precision.SINGLE, card), group);
    } catch (RuntimeException e) {
      throw new InvalidInput(
          e,
          "training.group-not-met",
          rendezvous.size(),
          rendezvous.host(),
          rendezvous.port(),
          PATIENCE.toMinutes(),
          rendezvous.size() - 1);
    }
  }

  private static Store store(Rendezvous rendezvous) {
    TCPStoreOptions options = new TCPStoreOptions();
    options.port((short) rendezvous.port()); // its bits are read as unsigned
    options.isServer(rendezvous.rank() == 0);
    options.numWorkers(new SizeTPointer(1).put(rendezvous.size()));
    options.waitWorkers(true);
    options.timeout(new Milliseconds(PATIENCE.toMillis()));
    return new TCPStore(rendezvous.host(), options);
  }

  /** On the interface that leads to the rendezvous: on one machine, that is none but its own. */
  private static ProcessGroupGloo.Options options(Rendezvous rendezvous) {
    ProcessGroupGloo.Options options =
        ProcessGroupGloo.Options.create(new Milliseconds(PATIENCE.toMillis()));
    options.devices(
        new GlooDeviceVector(
            isHere(rendezvous.host())
                ? ProcessGroupGloo.createDeviceForHostname(rendezvous.host())
                : ProcessGroupGloo.createDefaultDevice()));
    return options;
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false; // rendezvous there says so
    }
  }

  @Override
  public int rank() {
    return rendezvous.rank();
  }

  @Override
  public int size() {
    return rendezvous.size();
  }

  @Override
  public double[][] sum(double[][] rows) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode without = new AutoGradMode(false)) {
      Tensor all = numbers.tensor(rows);
      sum(all);
      return TensorFactory.rows(all);
    }
  }

  /** Puts the sum over all processes into each tensor; all of one type, in the same order. */
  void sum(List<Tensor> tensors) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode without = new AutoGradMode(false)) {
      Tensor flat =
          torch.cat(
              new TensorVector(
                  tensors.stream().map(tensor -> tensor.reshape(-1)).toArray(Tensor[]::new)),
              0);
      sum(flat);
      long from = 0;
      for (Tensor tensor : tensors) {
        tensor.copy_(flat.narrow(0, from, tensor.numel()).view_as(tensor));
        from += tensor.numel();
      }
    }
  }

  /**
   * The sum over all processes, in the order of their calls. On the way back, its gradients by the
   * losses of all processes are summed too, so that each process learns what its part does to the
   * others.
   */
  Tensor differentiableSum(Tensor own) {
    Tensor all = own.clone();
    sum(all.detach()); // the same memory: the way back of the copy stays
    if (all.requires_grad()) {
      all.register_hook(gradientSum);
    }
    return all;
  }

  /**
   * Goes back from a sum, in a group if it has {@link #differentiableSum}s in it.
   *
   * @throws InvalidInput when a process has gone
   */
  static void backward(Optional<LibtorchProcessGroup> group, Tensor sum) {
    try {
      sum.backward();
    } catch (RuntimeException e) {
      // on its way through libtorch an exception has become another one
      throw group.flatMap(all -> all.gradientSum.refusal()).orElse(e);
    }
  }

  void sum(Tensor tensor) {
    try {
      group.allreduce(new TensorVector(tensor))._wait();
    } catch (RuntimeException e) {
      throw new InvalidInput(e, "training.group-gone");
    }
  }
}
