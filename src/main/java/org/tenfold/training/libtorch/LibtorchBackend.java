package org.tenfold.training.libtorch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.bytedeco.pytorch.global.torch;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.TrainableModel;
import org.tenfold.training.TrainingBackend;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.weights.Tensor;

/** libtorch on the processor. */
public final class LibtorchBackend implements TrainingBackend {
  private static final String VERSION_FILE = "/META-INF/maven/org.bytedeco/pytorch/pom.properties";

  @Override
  public String name() {
    return "libtorch";
  }

  @Override
  public String engine() {
    Properties properties = new Properties();
    try (InputStream file = torch.class.getResourceAsStream(VERSION_FILE)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "libtorch " + properties.getProperty("version", "of unknown version");
  }

  @Override
  public TrainableModel create(
      ModelSpec spec, Optimiser optimiser, Map<String, Tensor> weights, Precision precision) {
    Numbers numbers = precision == Precision.DOUBLE ? Numbers.DOUBLE : Numbers.SINGLE;
    return new LibtorchModel(spec, optimiser, weights, numbers);
  }
}
