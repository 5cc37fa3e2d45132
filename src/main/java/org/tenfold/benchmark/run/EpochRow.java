package org.tenfold.benchmark.run;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.RunId;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "run_epoch")
class EpochRow extends Row<EpochRow.Key> {
  @Embeddable
  record Key(RunId run, int fold, int epoch) {}

  @EmbeddedId private Key key;

  private double loss;
  private @Nullable Double validationLoss;
  private @Nullable Double learningRate;
  private @Nullable Double clipsPerSecond;
  private @Nullable Double waited;
  private @Nullable Long memoryBytes;
  private @Nullable Long cardBytes;
  private @Nullable String validationConfusion;
  private @Nullable String testConfusion;

  @SuppressWarnings("NullAway.Init")
  protected EpochRow() {}

  EpochRow(RunId run, EpochLoss epoch) {
    key = new Key(run, epoch.fold(), epoch.epoch());
    loss = epoch.loss();
    epoch.validation().ifPresent(value -> validationLoss = value);
    epoch.pace().ifPresent(this::take);
    epoch.validated().ifPresent(matrix -> validationConfusion = ConfusionText.of(matrix));
    epoch.test().ifPresent(matrix -> testConfusion = ConfusionText.of(matrix));
  }

  private void take(EpochLoss.Pace pace) {
    learningRate = pace.learningRate();
    clipsPerSecond = pace.clipsPerSecond();
    waited = pace.waited();
    memoryBytes = pace.memoryBytes();
    pace.cardBytes().ifPresent(bytes -> cardBytes = bytes);
  }

  @Override
  public Key getId() {
    return key;
  }

  EpochLoss epoch() {
    return new EpochLoss(
        key.fold(),
        key.epoch(),
        loss,
        validationLoss == null ? OptionalDouble.empty() : OptionalDouble.of(validationLoss),
        pace(),
        Optional.ofNullable(validationConfusion).map(ConfusionText::read),
        Optional.ofNullable(testConfusion).map(ConfusionText::read));
  }

  private Optional<EpochLoss.Pace> pace() {
    if (learningRate == null || clipsPerSecond == null || waited == null || memoryBytes == null) {
      return Optional.empty();
    }
    return Optional.of(
        new EpochLoss.Pace(
            learningRate,
            clipsPerSecond,
            waited,
            memoryBytes,
            cardBytes == null ? OptionalLong.empty() : OptionalLong.of(cardBytes)));
  }
}
