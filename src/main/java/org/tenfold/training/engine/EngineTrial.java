package org.tenfold.training.engine;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.training.Engine;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.weights.InitialWeights;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerFailedException;
import org.tenfold.worker.WorkerProcess;

/**
 * Whether an engine runs on this machine. A library for another processor or system may end the
 * process that opens it, and one that opened halfway leaves libraries behind that the other engine
 * would take for its own: so it is tried in a child JVM.
 */
public final class EngineTrial {
  /**
   * The first time libraries of 300 MB are unpacked, and a crowded machine takes minutes to do it.
   */
  private static final WorkerProcess.Limits LIMITS =
      new WorkerProcess.Limits(Duration.ofMinutes(10), "512m", "0", true);

  private static final int EDGE = 16;
  private static final int CLASSES = 2;

  private EngineTrial() {}

  /** Why it does not run here; empty where it does. Takes a few seconds. */
  public static Optional<Message> problem(Engine engine) {
    if (engine.version().isEmpty()) {
      return Optional.of(Message.of("training.no-engine", engine.title()));
    }
    try {
      WorkerProcess.run(
          List.of("engines", "--try", engine.key()), LIMITS, () -> false, EventSink.SILENT);
      return Optional.empty();
    } catch (InvalidInput refused) {
      return Optional.of(refused.said());
    } catch (WorkerFailedException ended) {
      return Optional.of(ended.said());
    } catch (UncheckedIOException noChild) {
      return Optional.of(Message.text(String.valueOf(noChild.getMessage())));
    }
  }

  /**
   * The trial itself: opens the engine in this process, and has a small network look at a clip.
   *
   * @return its name and version
   * @throws InvalidInput when it does not open
   */
  public static String pass(Engine engine) {
    TrainingBackend backend = engine.open();
    ModelSpec spec = Network.RESNET18_LSTM.spec(1, 2, EDGE, CLASSES);
    try (TrainableModel model =
        backend.create(
            spec, Optimiser.Adam.of(0, false), InitialWeights.of(spec, 1), Precision.SINGLE)) {
      model.predict(new float[Math.toIntExact(spec.input().size())]);
    } catch (InvalidInput refused) {
      throw refused;
    } catch (RuntimeException | LinkageError broken) {
      throw engine.closed(broken);
    }
    return backend.engine();
  }
}
