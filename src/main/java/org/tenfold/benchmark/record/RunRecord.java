package org.tenfold.benchmark.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.error.Message;

/**
 * What made a run's numbers, beside its spec and its release. Of folds that were trained by
 * different machines each list has all different values.
 *
 * @param foldsHash SHA-256 of the lists of clips of all folds; empty while not all are trained
 * @param engines with their versions, as they call themselves
 * @param devices {@code CPU}, or the name of a GPU
 * @param versions of Tenfold
 * @param codes SHA-256 of the classes that train
 */
public record RunRecord(
    String foldsHash,
    List<String> engines,
    List<String> devices,
    List<String> versions,
    List<String> codes) {
  static final RunRecord NOTHING = new RunRecord("", List.of(), List.of(), List.of(), List.of());

  /** What is here now, and would train the next run. */
  public record Here(Optional<String> engineVersion, String version, String code) {}

  RunRecord ofFolds(String hash) {
    return new RunRecord(hash, engines, devices, versions, codes);
  }

  /** With what another training of the same run told. */
  RunRecord and(RunRecord other) {
    return new RunRecord(
        other.foldsHash.isEmpty() ? foldsHash : other.foldsHash,
        union(engines, other.engines),
        union(devices, other.devices),
        union(versions, other.versions),
        union(codes, other.codes));
  }

  private static List<String> union(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /** Whether another machine with the same processor makes the same bits. */
  public boolean onlyCpu() {
    return devices.equals(List.of("CPU"));
  }

  /**
   * In what a run that is done differs from one that would be trained here now; empty where the
   * same numbers would come out, as far as anybody can know. Devices are not compared: which one a
   * worker has is known when it has trained.
   *
   * @param then empty for runs of before it was kept
   */
  public static List<Message> differences(Optional<RunRecord> then, Here now) {
    if (then.isEmpty()) {
      return List.of(Message.of("benchmark.differs-unknown"));
    }
    List<Message> differences = new ArrayList<>();
    if (!then.get().codes.equals(List.of(now.code()))) {
      differences.add(
          Message.of(
              "benchmark.differs-code", String.join(", ", then.get().versions), now.version()));
    }
    now.engineVersion()
        .filter(
            version -> !then.get().engines.stream().allMatch(engine -> engine.contains(version)))
        .ifPresent(
            version ->
                differences.add(
                    Message.of(
                        "benchmark.differs-engine",
                        String.join(", ", then.get().engines),
                        version)));
    return differences;
  }
}
