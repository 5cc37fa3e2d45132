package org.tenfold.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.SharesNothing;
import tools.jackson.databind.JsonNode;

/** Real child JVMs, started as the application starts them. */
@SharesNothing
class WorkerProcessTest {
  private static final WorkerProcess.Limits AMPLE =
      new WorkerProcess.Limits(Duration.ofMinutes(3), "256m", "1g", true);

  @TempDir private Path folder;

  @Test
  void threadsOfOpenMpSleepUnlessTheOperatorWantsThemToSpin() {
    Map<String, String> plain = new HashMap<>();
    Map<String, String> spinning = new HashMap<>(Map.of("OMP_WAIT_POLICY", "ACTIVE"));

    WorkerCommandLine.prepare(plain);
    WorkerCommandLine.prepare(spinning);

    assertThat(plain).containsEntry("OMP_WAIT_POLICY", "PASSIVE");
    assertThat(spinning).containsEntry("OMP_WAIT_POLICY", "ACTIVE");
  }

  @Test
  void aChildThatDecodesWhatStrangersSendKnowsNoPassword() {
    Map<String, String> ours =
        new HashMap<>(
            Map.of(
                "DB_PASSWORD", "x",
                "SPRING_DATASOURCE_PASSWORD", "x",
                "TENFOLD_STORAGE_SECRET_KEY", "x",
                "AWS_SECRET_ACCESS_KEY", "x",
                "Path", "/usr/bin",
                "LC_ALL", "C.UTF-8",
                "CUDA_VISIBLE_DEVICES", "1"));

    WorkerCommandLine.prepare(ours);

    assertThat(ours)
        .containsOnlyKeys(
            "Path", "LC_ALL", "CUDA_VISIBLE_DEVICES", "OMP_WAIT_POLICY", "MALLOC_ARENA_MAX");
  }

  @Test
  void whatTheCommandRefusesIsSaidInItsOwnWords() {
    assertThatThrownBy(
            () ->
                WorkerProcess.run(
                    List.of("probe", folder.resolve("missing.mp4").toString()),
                    AMPLE,
                    () -> false,
                    event -> {}))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.said().code()).isEqualTo("media.no-video-at");
              assertThat(refused.said().in(Locale.SIMPLIFIED_CHINESE)).contains("missing.mp4");
            })
        .hasMessageContaining("missing.mp4");
  }

  @Test
  void theResultComesBackAsFields() throws Exception {
    Path labels =
        Files.writeString(folder.resolve("labels.csv"), "video_name,label\n1,1\n2,1\n3,2\n4,2\n");

    JsonNode result =
        WorkerProcess.run(
            List.of(
                "folds",
                labels.toString(),
                "--folds",
                "2",
                "--output",
                folder.resolve("out").toString()),
            AMPLE,
            () -> false,
            event -> {});

    assertThat(result.path("clips").asInt()).isEqualTo(4);
    assertThat(folder.resolve("out/test(single-labeled)/set_2.csv")).exists();
  }

  @Test
  void aChildPastItsTimeIsKilled() {
    WorkerProcess.Limits none = new WorkerProcess.Limits(Duration.ofMillis(1), "64m", "1g", true);

    assertThatThrownBy(() -> WorkerProcess.run(List.of("help"), none, () -> false, event -> {}))
        .isInstanceOf(WorkerFailedException.class)
        .hasMessageContaining("took longer than it may");
    assertThat(workers()).isEmpty();
  }

  @Test
  void aChildThatTakesTooMuchMemoryIsKilled() {
    WorkerProcess.Limits tiny =
        new WorkerProcess.Limits(Duration.ofMinutes(3), "64m", "1g", true, 1 << 20);

    assertThatThrownBy(() -> WorkerProcess.run(List.of("help"), tiny, () -> false, event -> {}))
        .isInstanceOf(WorkerFailedException.class)
        .hasMessageContaining("more than the 1 MB of memory");
    assertThat(workers()).isEmpty();
  }

  @Test
  void aWishToStopEndsTheChild() {
    assertThatThrownBy(() -> WorkerProcess.run(List.of("help"), AMPLE, () -> true, event -> {}))
        .isInstanceOf(StoppedException.class);
    assertThat(workers()).isEmpty();
  }

  @Test
  void anEndWithoutResultIsAFailureWithItsExitCode() {
    assertThatThrownBy(
            () -> WorkerProcess.run(List.of("no-such-command"), AMPLE, () -> false, event -> {}))
        .isInstanceOf(WorkerFailedException.class)
        .hasMessageContaining("exit code");
  }

  @Test
  void aListenerThatFailsLosesNoFinishedWork() {
    List<WorkerEvent> heard = new ArrayList<>();

    WorkerProcess.run(
        preview(),
        AMPLE,
        () -> false,
        event -> {
          heard.add(event);
          throw new IllegalStateException("no event can be kept");
        });

    assertThat(heard).hasSizeGreaterThan(1);
    assertThat(folder.resolve("preview.mp4")).isNotEmptyFile();
    assertThat(workers()).isEmpty();
  }

  @Test
  void aListenerThatWantsToStopEndsTheChild() {
    List<WorkerEvent> heard = new ArrayList<>();

    assertThatThrownBy(
            () ->
                WorkerProcess.run(
                    preview(),
                    AMPLE,
                    () -> false,
                    event -> {
                      heard.add(event);
                      throw new StoppedException();
                    }))
        .isInstanceOf(StoppedException.class);

    assertThat(heard).hasSize(1);
    assertThat(workers()).isEmpty();
  }

  private List<String> preview() {
    return List.of(
        "preview",
        "src/test/resources/media/idx24.mp4",
        "--output",
        folder.resolve("preview.mp4").toString());
  }

  @Test
  void aKilledChildIsToldFromACrashedOne() {
    assertThat(ExitReason.of(137, "").english())
        .contains("killed from outside (signal 9, SIGKILL)");
    assertThat(ExitReason.of(139, "").english())
        .contains("crashed in native code (signal 11, SIGSEGV)");
    assertThat(
            ExitReason.of(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space")
                .english())
        .contains("needed more memory");
    assertThat(
            ExitReason.of(1, "Caused by: java.lang.OutOfMemoryError: Failed to allocate").english())
        .contains("needed more memory");
  }

  /** Other tests' databases and workers are children of this JVM too. */
  private List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().filter(this::isMine).isPresent())
        .toList();
  }

  private boolean isMine(String line) {
    return line.endsWith(" help --events") || line.contains(folder.toString());
  }
}
