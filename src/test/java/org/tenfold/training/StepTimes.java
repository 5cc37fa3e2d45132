package org.tenfold.training;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.engine.TrainableModel.Outputs;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.loss.BatchLoss;
import org.tenfold.training.loss.Targets;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Block;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.ModelSpec.Step;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Shape;
import org.tenfold.training.weights.InitialWeights;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times training steps of full-size networks, and writes the networks for step_times.py to do the
 * same in PyTorch: docs/benchmarks/networks.md says how to run it.
 *
 * <p>Arguments: {@code specs FILE}; or engine ({@code libtorch+mixed} for bfloat16), batch, steps,
 * and the keys of networks; or {@code memory}, engine, steps, and the keys, for the resident memory
 * after every tenth of the steps of networks of a quarter of the width and half of the size.
 */
final class StepTimes {
  private static final int CLASSES = 7;
  private static final String MIXED = "+mixed";

  private StepTimes() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("specs")) {
      Map<String, Object> specs = new LinkedHashMap<>();
      for (Network network : Network.values()) {
        specs.put(network.key(), blocks(spec(network).steps()));
      }
      Files.writeString(
          Path.of(arguments[1]), JsonMapper.builder().build().writeValueAsString(specs));
      return;
    }
    if (arguments[0].equals("memory")) {
      memory(arguments);
      System.exit(0);
    }
    boolean mixed = arguments[0].endsWith(MIXED);
    String engine = arguments[0].replace(MIXED, "");
    TrainingBackend backend = Engine.ofKey(engine).orElseThrow().open();
    int batch = Integer.parseInt(arguments[1]);
    int steps = Integer.parseInt(arguments[2]);
    for (String key : Arrays.copyOfRange(arguments, 3, arguments.length)) {
      double[] seconds = new double[steps];
      double[] processor = new double[steps];
      time(
          backend,
          spec(Network.ofKey(key).orElseThrow()),
          mixed ? Precision.MIXED : Precision.SINGLE,
          batch,
          steps,
          (step, passed, worked) -> {
            seconds[step] = passed;
            processor[step] = worked;
          });
      Arrays.sort(seconds);
      Arrays.sort(processor);
      System.out.printf(
          Locale.ROOT,
          "%s %s batch %d: median %.3f s, least %.3f s, of the processor %.3f s, %.1f clips/s, peak"
              + " %d MB%n",
          backend.engine(),
          key,
          batch,
          seconds[steps / 2],
          seconds[0],
          processor[steps / 2],
          batch / seconds[steps / 2],
          status("VmHWM"));
    }
    System.exit(0);
  }

  private static ModelSpec spec(Network network) {
    return network.spec(Network.PAPER_WIDTH, 16, 112, CLASSES);
  }

  private static void memory(String... arguments) {
    TrainingBackend backend = Engine.ofKey(arguments[1]).orElseThrow().open();
    int steps = Integer.parseInt(arguments[2]);
    for (String key : Arrays.copyOfRange(arguments, 3, arguments.length)) {
      System.out.printf("%s %s, MB:", backend.name(), key);
      time(
          backend,
          Network.ofKey(key).orElseThrow().spec(Network.PAPER_WIDTH / 4, 16, 56, CLASSES),
          Precision.SINGLE,
          4,
          steps,
          (step, passed, worked) -> {
            if ((step + 1) % (steps / 10) == 0) {
              System.out.printf(" %d", status("VmRSS"));
            }
          });
      System.out.println();
    }
  }

  /**
   * Hears how many seconds a step took, and how many of them the processor worked for us: on a busy
   * machine the better measure, with one thread.
   */
  private interface Timed {
    void step(int step, double seconds, double processor);
  }

  /** Of this process so far, in nanoseconds. */
  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The first step warms up and is not counted. */
  private static void time(
      TrainingBackend backend,
      ModelSpec spec,
      Precision precision,
      int batch,
      int steps,
      Timed timed) {
    float[] clips = new float[batch * spec.input().size()];
    Arrays.setAll(new double[clips.length], i -> clips[i] = (i * 31 % 255) / 127.5f - 1);
    int[] labels = new int[batch];
    Arrays.setAll(labels, i -> i % CLASSES);
    double[] ones = new double[CLASSES];
    Arrays.fill(ones, 1);
    BatchLoss loss = new BatchLoss(new TrainingLoss.EcStfl(10), ones, spec.features());
    try (TrainableModel model =
        backend.create(spec, new Optimiser.Sgd(0.9, 0), InitialWeights.of(spec, 1), precision)) {
      for (int i = -1; i < steps; i++) {
        long start = System.nanoTime();
        long before = processorTime();
        Outputs outputs = model.forward(clips);
        BatchLoss.Gradients gradients =
            loss.of(outputs.logits(), outputs.features(), Targets.of(labels));
        model.backward(gradients.logits(), gradients.features());
        model.update(1e-4, 1);
        if (i >= 0) {
          timed.step(i, (System.nanoTime() - start) / 1e9, (processorTime() - before) / 1e9);
        }
      }
    }
  }

  /** Memory of this process by its name in /proc, in MB; Linux only, else 0. */
  private static long status(String name) {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException notLinux) {
      return 0;
    }
  }

  private static List<Object> blocks(List<Step> steps) {
    List<Object> blocks = new ArrayList<>();
    for (Step step : steps) {
      Map<String, Object> block = new LinkedHashMap<>();
      block.put("kind", step.block().getClass().getSimpleName());
      block.put("channels", step.in().channels());
      block.put("size", step.in().size());
      switch (step.block()) {
        case Block.Sum sum -> block.put("branches", branches(sum.branches(), step.in()));
        case Block.Concat concat -> block.put("branches", branches(concat.branches(), step.in()));
        default -> fields(step.block(), block);
      }
      blocks.add(block);
    }
    return blocks;
  }

  private static List<Object> branches(List<List<Block>> branches, Shape in) {
    return branches.stream().<Object>map(one -> blocks(ModelSpec.steps(one, in))).toList();
  }

  private static void fields(Block block, Map<String, Object> into) {
    for (RecordComponent component : block.getClass().getRecordComponents()) {
      try {
        into.put(component.getName(), component.getAccessor().invoke(block));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
