package org.tenfold.training.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.TrainableModel;
import org.tenfold.training.TrainingBackend;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.weights.Tensor;

/** Deeplearning4j on the processor. */
public final class Dl4jBackend implements TrainingBackend {
  public static final String NAME = "dl4j";

  private static final String VERSION_FILE = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String engine() {
    return "Deeplearning4j " + version();
  }

  @Override
  public TrainableModel create(
      ModelSpec spec, Optimiser optimiser, Map<String, Tensor> weights, Precision precision) {
    DataType type = precision == Precision.DOUBLE ? DataType.DOUBLE : DataType.FLOAT;
    return new Dl4jModel(spec, optimiser, weights, type);
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
