package org.tenfold.training.libtorch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
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
 * Sums over the processes of a team: by gloo between processors, by NCCL between cards, one card a
 * process.
 */
@SuppressWarnings("try") // scopes are there for what they end
final class LibtorchProcessGroup implements ProcessGroup {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Rendezvous meeting;
  private final TensorFactory numbers;
  private final Backend group;

  private LibtorchProcessGroup(Rendezvous meeting, TensorFactory numbers, Backend group) {
    this.meeting = meeting;
    this.numbers = numbers;
    this.group = group;
  }

  /**
   * Waits until all have come.
   *
   * @throws InvalidInput when they don't within five minutes
   */
  static LibtorchProcessGroup meet(Rendezvous meeting, boolean card) {
    try {
      Store store = store(meeting);
      Backend group =
          card
              ? new ProcessGroupNCCL(store, meeting.rank(), meeting.size())
              : new ProcessGroupGloo(store, meeting.rank(), meeting.size(), options(meeting));
      return new LibtorchProcessGroup(meeting, TensorFactory.of(Precision.SINGLE, card), group);
    } catch (RuntimeException e) {
      throw new InvalidInput(
          e,
          "training.team-not-met",
          meeting.size(),
          meeting.host(),
          meeting.port(),
          PATIENCE.toMinutes(),
          meeting.size() - 1);
    }
  }

  private static Store store(Rendezvous meeting) {
    TCPStoreOptions options = new TCPStoreOptions();
    options.port((short) meeting.port()); // its bits are read as unsigned
    options.isServer(meeting.rank() == 0);
    options.numWorkers(new SizeTPointer(1).put(meeting.size()));
    options.waitWorkers(true);
    options.timeout(new Milliseconds(PATIENCE.toMillis()));
    return new TCPStore(meeting.host(), options);
  }

  /** On the interface that leads to the meeting: on one machine, that is none but its own. */
  private static ProcessGroupGloo.Options options(Rendezvous meeting) {
    ProcessGroupGloo.Options options =
        ProcessGroupGloo.Options.create(new Milliseconds(PATIENCE.toMillis()));
    options.devices(
        new GlooDeviceVector(
            isHere(meeting.host())
                ? ProcessGroupGloo.createDeviceForHostname(meeting.host())
                : ProcessGroupGloo.createDefaultDevice()));
    return options;
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false; // meeting there says so
    }
  }

  @Override
  public int rank() {
    return meeting.rank();
  }

  @Override
  public int size() {
    return meeting.size();
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

  private void sum(Tensor tensor) {
    try {
      group.allreduce(new TensorVector(tensor))._wait();
    } catch (RuntimeException e) {
      throw new InvalidInput(e, "training.team-gone");
    }
  }
}
