package org.tenfold.training.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.Device;
import org.tenfold.training.Precision;
import org.tenfold.training.WeightRules;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.weights.Tensor;

/** Deeplearning4j, on the processor or, built with the profile dl4j-cuda, on an older GPU. */
public final class Dl4jBackend implements TrainingBackend {
  public static final String NAME = "dl4j";

  private static final String CUDA_BACKEND = "org/nd4j/linalg/jcublas/JCublasBackend.class";
  private static final String VERSION_FILE = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";

  @Override
  public String name() {
    return NAME;
  }

  public Dl4jBackend() {
    if (builtForCards()) {
      GpuCapability.ofThisMachine().requireMachineCode();
      requireTheCard();
    }
  }

  /** ND4J goes on with the processor when CUDA does not open, and says so in its log only. */
  private static void requireTheCard() {
    if (Nd4j.getEnvironment().isCPU()) {
      throw new InvalidInput("training.cuda-closed");
    }
  }

  /** Whether this build is for GPUs, and this machine has one that it has machine code for. */
  public static boolean fitsTheCardHere() {
    try {
      if (!builtForCards()) {
        return false;
      }
      GpuCapability.ofThisMachine().requireMachineCode();
      return true;
    } catch (InvalidInput noneSuch) {
      return false;
    }
  }

  private static boolean builtForCards() {
    return Dl4jBackend.class.getClassLoader().getResource(CUDA_BACKEND) != null;
  }

  @Override
  public TrainingBackend on(Device place) {
    if (place == Device.GPU && !builtForCards()) {
      throw new InvalidInput("training.dl4j-no-card");
    }
    if (place == Device.CPU && builtForCards()) {
      throw new InvalidInput("training.dl4j-card-only");
    }
    return this;
  }

  @Override
  public TrainingBackend joining(ProcessGroup.Rendezvous rendezvous) {
    throw new InvalidInput("training.dl4j-one-process");
  }

  @Override
  public boolean onCard() {
    return builtForCards();
  }

  @Override
  public String engine() {
    return "Deeplearning4j " + version();
  }

  @Override
  public TrainableModel create(
      ModelSpec spec, WeightRules rules, Map<String, Tensor> weights, Precision precision) {
    if (precision == Precision.MIXED) {
      throw new InvalidInput("training.dl4j-precision");
    }
    DataType type = precision == Precision.DOUBLE ? DataType.DOUBLE : DataType.FLOAT;
    return new Dl4jModel(spec, rules, weights, type);
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream file = Nd4j.class.getResourceAsStream(VERSION_FILE)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "of unknown version");
  }
}
