package org.tenfold.training.libtorch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bytedeco.pytorch.global.torch;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.Device;
import org.tenfold.training.Precision;
import org.tenfold.training.WeightRules;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.weights.Tensor;

/** libtorch, on the processor or on the first GPU. */
public final class LibtorchBackend implements TrainingBackend {
  private static final String VERSION_FILE = "/META-INF/maven/org.bytedeco/pytorch/pom.properties";

  static {
    OwnLibraries.open();
  }

  private final Device place;
  private final Optional<LibtorchProcessGroup> group;
  private final boolean syncBatchNorm;

  public LibtorchBackend() {
    this(Device.AUTO, Optional.empty(), false);
  }

  private LibtorchBackend(
      Device place, Optional<LibtorchProcessGroup> group, boolean syncBatchNorm) {
    this.place = place;
    this.group = group;
    this.syncBatchNorm = syncBatchNorm;
  }

  @Override
  public TrainingBackend on(Device wanted) {
    if (wanted == Device.GPU && !torch.cuda_is_available()) {
      throw new InvalidInput("training.libtorch-no-card");
    }
    return new LibtorchBackend(wanted, group, syncBatchNorm);
  }

  @Override
  public TrainingBackend joining(ProcessGroup.Rendezvous rendezvous) {
    return new LibtorchBackend(
        place, Optional.of(LibtorchProcessGroup.meet(rendezvous, onCard())), syncBatchNorm);
  }

  @Override
  public TrainingBackend withSyncBatchNorm() {
    return new LibtorchBackend(place, group, true);
  }

  @Override
  public ProcessGroup group() {
    return group.<ProcessGroup>map(known -> known).orElse(ProcessGroup.ALONE);
  }

  @Override
  public boolean onCard() {
    return place != Device.CPU && torch.cuda_is_available();
  }

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
    return "libtorch "
        + properties.getProperty("version", "of unknown version")
        + (onCard() ? " on a GPU" : "");
  }

  @Override
  public TrainableModel create(
      ModelSpec spec, WeightRules rules, Map<String, Tensor> weights, Precision precision) {
    return new LibtorchModel(
        spec, rules, weights, TensorFactory.of(precision, onCard()), group, syncBatchNorm);
  }
}
