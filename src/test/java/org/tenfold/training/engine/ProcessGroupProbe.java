package org.tenfold.training.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tenfold.label.LabelSet;
import org.tenfold.training.Augmentation;
import org.tenfold.training.Engine;
import org.tenfold.training.MovingBars;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.data.BatchFeed;
import org.tenfold.training.data.Fold;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.run.Prediction;
import org.tenfold.training.run.Trainer;
import org.tenfold.training.run.TrainingObserver;
import org.tenfold.training.weights.InitialWeights;
import org.tenfold.training.weights.SafeTensors;
import org.tenfold.training.weights.Tensor;

/**
 * What two members of a process group, and one process by itself, make of the same training. A
 * program of its own, as libtorch can't stand beside Deeplearning4j; its members are threads.
 */
final class ProcessGroupProbe {
  /** Batches of six, six and three: the members' parts of the last one differ. */
  private static final int CLIPS = 15;

  private static final int BATCH = 6;

  /** Of which one member has two and the other three. */
  private static final int ODD = 5;

  private ProcessGroupProbe() {}

  /** Argument: the folder to write into. */
  public static void main(String[] arguments) throws IOException {
    TrainingBackend alone = Engine.LIBTORCH.open();
    Map<String, Tensor> found = new LinkedHashMap<>();
    for (TrainingLoss loss :
        List.of(new TrainingLoss.EcStfl(10), new TrainingLoss.Centre(0.01, 0.5))) {
      found.put("alone " + loss.key(), trained(alone, loss));
      List<Tensor> group = together(alone, member -> trained(member, loss));
      found.put("first " + loss.key(), group.get(0));
      found.put("second " + loss.key(), group.get(1));
    }
    List<Map<String, Tensor>> stepped = together(alone, ProcessGroupProbe::stepped);
    stepped.get(0).forEach((name, tensor) -> found.put("first " + name, tensor));
    stepped.get(1).forEach((name, tensor) -> found.put("second " + name, tensor));
    together(alone, ProcessGroupProbe::halfByHalf).forEach(found::putAll);
    together(alone.withSyncBatchNorm(), ProcessGroupProbe::halfByHalf)
        .forEach(said -> said.forEach((name, tensor) -> found.put("sync " + name, tensor)));
    found.putAll(halfByHalf(alone));
    new SafeTensors(found, Map.of()).write(Path.of(arguments[0]).resolve("team.safetensors"));
    System.exit(0); // native threads would keep the process
  }

  private static <T> List<T> together(TrainingBackend alone, Function<TrainingBackend, T> work)
      throws IOException {
    int port = freePort();
    return IntStream.range(0, 2)
        .mapToObj(
            rank ->
                CompletableFuture.supplyAsync(
                    () ->
                        work.apply(
                            alone.joining(new ProcessGroup.Rendezvous(rank, 2, "127.0.0.1", port))),
                    task -> new Thread(task, "member-" + rank).start()))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** What a network without batch statistics or dropout says after three epochs. */
  private static Tensor trained(TrainingBackend backend, TrainingLoss loss) {
    ModelSpec spec =
        Network.C3D
            .spec(4, MovingBars.FRAMES, MovingBars.SIZE, LabelSet.DFEW.size())
            .withoutDropout();
    TrainingSettings settings =
        TrainingSettings.of(loss, 3, BATCH, 0.002, 7).with(new Optimiser.Sgd(0.9, 0));
    Fold fold = new Fold(1, new MovingBars(1).clips(CLIPS), new MovingBars(2).clips(5));
    List<Prediction> said =
        new Trainer(backend, spec, settings, new TrainingObserver() {}, Optional.empty())
            .train(fold);
    float[] values = new float[said.size() * LabelSet.DFEW.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          said.get(i / LabelSet.DFEW.size())
              .probabilities()
              .get(i % LabelSet.DFEW.size())
              .floatValue();
    }
    return new Tensor(List.of(said.size(), LabelSet.DFEW.size()), values);
  }

  /** Weights and statistics of a network with batch normalisation after a step. */
  private static Map<String, Tensor> stepped(TrainingBackend backend) {
    ModelSpec spec =
        Network.RESNET3D18.spec(4, MovingBars.FRAMES, MovingBars.SIZE, LabelSet.DFEW.size());
    try (TrainableModel model =
        backend.create(
            spec, new Optimiser.Sgd(0.9, 0), InitialWeights.of(spec, 5), Precision.SINGLE)) {
      BatchFeed feed =
          new BatchFeed(
              new MovingBars(1).clips(BATCH),
              BATCH,
              spec.input(),
              Augmentation.NONE,
              0,
              Normalisation.CENTRED,
              1,
              backend.group());
      TrainableModel.Outputs outputs = model.forward(feed.next().clips());
      double[][] gradients = new double[outputs.logits().length][LabelSet.DFEW.size()];
      gradients[0][backend.group().rank()] = 1;
      model.backward(gradients, Optional.empty());
      model.update(0.1, 1);
      model.agree();
      return model.weights();
    }
  }

  /**
   * Outputs of this process's part of a batch, the gradients that its part alone has, by a loss
   * that looks at each clip otherwise, and then weights and statistics after a step.
   */
  private static Map<String, Tensor> halfByHalf(TrainingBackend backend) {
    ModelSpec spec =
        Network.RESNET3D18.spec(4, MovingBars.FRAMES, MovingBars.SIZE, LabelSet.DFEW.size());
    String own = backend.group().size() == 1 ? "whole " : "part " + backend.group().rank() + " ";
    Map<String, Tensor> found = new LinkedHashMap<>();
    try (TrainableModel model =
        backend.create(
            spec, new Optimiser.Sgd(0, 0), InitialWeights.of(spec, 5), Precision.DOUBLE)) {
      ProcessGroup.Part part = backend.group().part(ODD);
      TrainableModel.Outputs outputs = model.forward(clips(spec, backend));
      double[][] gradients = new double[outputs.logits().length][LabelSet.DFEW.size()];
      for (int clip = 0; clip < gradients.length; clip++) {
        gradients[clip][(part.from() + clip) % LabelSet.DFEW.size()] = 1;
      }
      found.put(own + "outputs", tensor(outputs.logits()));
      model.backward(gradients, Optional.empty());
      model.gradients().forEach((name, tensor) -> found.put(own + "gradient " + name, tensor));
      model.update(0.1, 0);
      model.agree();
      model.weights().forEach((name, tensor) -> found.put(own + name, tensor));
    }
    return found;
  }

  private static float[] clips(ModelSpec spec, TrainingBackend backend) {
    return new BatchFeed(
            new MovingBars(1).clips(ODD),
            ODD,
            spec.input(),
            Augmentation.NONE,
            0,
            Normalisation.CENTRED,
            1,
            backend.group())
        .next()
        .clips();
  }

  private static Tensor tensor(double[][] rows) {
    float[] values = new float[rows.length * rows[0].length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) rows[i / rows[0].length][i % rows[0].length];
    }
    return new Tensor(List.of(rows.length, rows[0].length), values);
  }
}
