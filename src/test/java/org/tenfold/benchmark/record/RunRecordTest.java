package org.tenfold.benchmark.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.error.Message;
import org.tenfold.training.Engine;

class RunRecordTest {
  private static final RunRecord THEN =
      new RunRecord(
          "f0",
          List.of("libtorch 2.13.0-1.5.14 on a card"),
          List.of("NVIDIA H200"),
          List.of("0.3.0"),
          List.of("c0"));

  @Test
  void theSameCodeAndEngineMakeNoDifferenceWhateverTheVersionIsCalled() {
    assertThat(
            differences(
                THEN, new RunRecord.Here(Optional.of("libtorch 2.13.0-1.5.14"), "0.4.0", "c0")))
        .isEmpty();
    assertThat(differences(THEN, new RunRecord.Here(Optional.empty(), "0.3.0", "c0"))).isEmpty();
  }

  @Test
  void otherCodeAndAnotherEngineAreNamed() {
    assertThat(
            differences(
                THEN, new RunRecord.Here(Optional.of("libtorch 2.14.0-1.5.15"), "0.4.0", "c1")))
        .containsExactly(
            "trained by the code of version 0.3.0, which is not that of this one, 0.4.0",
            "trained by libtorch 2.13.0-1.5.14 on a card; here it would be libtorch 2.14.0-1.5.15");
  }

  @Test
  void aRunOfFoldsByTwoVersionsIsAlikeToNeither() {
    RunRecord both =
        THEN.and(
            new RunRecord("", THEN.engines(), List.of("CPU"), List.of("0.4.0"), List.of("c1")));

    assertThat(both.foldsHash()).isEqualTo("f0");
    assertThat(both.engines()).isEqualTo(THEN.engines());
    assertThat(both.devices()).containsExactly("NVIDIA H200", "CPU");
    for (String code : List.of("c0", "c1")) {
      assertThat(differences(both, new RunRecord.Here(Optional.empty(), "0.4.0", code))).hasSize(1);
    }
    assertThat(both.onlyCpu()).isFalse();
  }

  @Test
  void ofARunOfBeforeNobodyKnows() {
    assertThat(
            RunRecord.differences(
                Optional.empty(), new RunRecord.Here(Optional.empty(), "0.4.0", "c0")))
        .extracting(Message::english)
        .containsExactly("trained before Tenfold kept by what");
  }

  @Test
  void theCodeThatTrainsHasOneDigestInThisProcess() {
    String hash = new TrainingCode().hash();

    assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(new TrainingCode().hash());
  }

  @Test
  void theVersionOfAnEngineIsKnownWithoutLoadingIt() {
    assertThat(Engine.DL4J.version().orElseThrow()).matches("\\d+\\.\\d+\\.\\S+");
  }

  private static List<String> differences(RunRecord then, RunRecord.Here now) {
    return RunRecord.differences(Optional.of(then), now).stream().map(Message::english).toList();
  }
}
