package org.tenfold.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.SharesNothing;
import tools.jackson.databind.JsonNode;

/** Real children that wait for their command, as the application starts them. */
@SharesNothing
@Tag("slow")
class PrewarmedWorkerPoolTest {
  private static final Path MOVIE = Path.of("src/test/resources/media/idx24.mp4");
  private static final Duration AMPLE = Duration.ofMinutes(3);
  private static final List<String> LIBRARIES =
      List.of("picocli-", "jackson-core-3", "jspecify-", "javacpp-", "ffmpeg-");

  @TempDir private Path folder;
  private PrewarmedWorkerPool spares = spares(LIBRARIES, Long.MAX_VALUE, 1);

  @AfterEach
  void endAll() {
    spares.close();
  }

  @Test
  void aCommandIsDoneByTheOneThatWaitedAndTheNextOneIsAnother() {
    spares.prepare();
    ProcessHandle first = theOneThatWaits();

    JsonNode result = probe(MOVIE);

    assertThat(result.path("width").asInt()).isEqualTo(640);
    assertThat(isGone(first)).isTrue();
    assertThat(theOneThatWaits().pid()).isNotEqualTo(first.pid());
    assertThat(spares.kept()).isEmpty();
  }

  /** What a hostile file made of its child meets no other file. */
  @Test
  void theNextCommandAboutTheSameFileAndNoOtherIsDoneByTheSameChild() {
    probe("a movie", MOVIE);
    long first = spares.kept().getFirst();

    assertThatThrownBy(() -> probe("a movie", folder.resolve("missing.mp4")))
        .isInstanceOf(InvalidInput.class);
    assertThat(spares.kept()).containsExactly(first);

    probe("another movie", MOVIE);
    assertThat(spares.kept()).hasSize(2).contains(first);

    ProcessHandle died = ProcessHandle.of(first).orElseThrow();
    died.destroyForcibly();
    assertThat(probe("a movie", MOVIE).path("frames").asInt()).isPositive();
    assertThat(spares.kept()).hasSize(2).doesNotContain(first);

    List<ProcessHandle> kept =
        spares.kept().stream().flatMap(id -> ProcessHandle.of(id).stream()).toList();
    spares.close();
    assertThat(kept).hasSize(2).allMatch(PrewarmedWorkerPoolTest::isGone);
    assertThat(spares.kept()).isEmpty();
  }

  @Test
  void aSpareThatWasKilledIsNobodysLoss() {
    spares.prepare();
    theOneThatWaits().destroyForcibly();

    assertThat(probe(MOVIE).path("frames").asInt()).isPositive();
  }

  @Test
  void withoutTheNamedLibrariesTheWholeProgramDoesIt() {
    spares.close();
    spares = spares(List.of("no-such-library-"), Long.MAX_VALUE, 0);

    assertThat(probe(MOVIE).path("frames").asInt()).isPositive();
    assertThat(spares.waiting()).isEmpty();
  }

  @Test
  void noTwoCommandsShareAChild() throws Exception {
    spares.prepare();
    List<Callable<JsonNode>> work = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path missing = folder.resolve("missing-%d é.mp4".formatted(i));
      work.add(() -> probe(missing));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<JsonNode>> ends = threads.invokeAll(work);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(ends.get(i)::get)
            .isInstanceOf(ExecutionException.class)
            .cause()
            .isInstanceOf(InvalidInput.class)
            .hasMessageContaining("missing-%d é.mp4".formatted(i));
      }
    }
  }

  @Test
  void theLimitsOfACommandApplyToASpare() {
    spares.prepare();
    ProcessHandle first = theOneThatWaits();

    assertThatThrownBy(
            () -> spares.run(probing(MOVIE), Duration.ofMillis(1), () -> false, event -> {}))
        .isInstanceOf(WorkerFailedException.class)
        .hasMessageContaining("took longer than it may");
    assertThat(first.isAlive()).isFalse();

    ProcessHandle second = theOneThatWaits();
    assertThatThrownBy(() -> spares.run(probing(MOVIE), AMPLE, () -> true, event -> {}))
        .isInstanceOf(StoppedException.class);
    assertThat(second.isAlive()).isFalse();
  }

  @Test
  void aSpareThatTakesTooMuchMemoryIsKilled() {
    spares.close();
    spares = spares(LIBRARIES, 1 << 20, 1);
    spares.prepare();

    assertThatThrownBy(() -> probe(MOVIE))
        .isInstanceOf(WorkerFailedException.class)
        .hasMessageContaining("more than the 1 MB of memory");
  }

  @Test
  void aSpareEndsWithItsParentAndWhenNobodyWantsIt() throws Exception {
    Process orphan = waiting(600);
    Process unwanted = waiting(0);

    orphan.getOutputStream().close(); // as the system does when the parent is gone

    assertThat(orphan.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(unwanted.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(unwanted.exitValue()).isZero();
  }

  @Test
  void noneWaitsAfterTheClose() {
    spares.prepare();
    ProcessHandle spare = theOneThatWaits();

    spares.close();
    spares.prepare();

    assertThat(isGone(spare)).isTrue();
    assertThat(spares.waiting()).isEmpty();
  }

  private Process waiting(int seconds) {
    return WorkerProcess.start(
        Program.whole(),
        List.of("await", "--folder=" + folder, "--idle=" + seconds),
        limits(Long.MAX_VALUE));
  }

  private PrewarmedWorkerPool spares(List<String> libraries, long memory, int most) {
    return new PrewarmedWorkerPool(
        new PrewarmedWorkerPool.Recipe(
            libraries, Path.of(System.getProperty("java.io.tmpdir")), limits(memory), AMPLE),
        most);
  }

  private static WorkerProcess.Limits limits(long memory) {
    return new WorkerProcess.Limits(AMPLE, "256m", "1g", true, memory);
  }

  /** It is started on a thread of its own. */
  private ProcessHandle theOneThatWaits() {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (spares.waiting().isEmpty()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(until);
      Thread.onSpinWait();
    }
    return ProcessHandle.of(spares.waiting().getFirst()).orElseThrow();
  }

  /** It was killed, which takes a moment. */
  private static boolean isGone(ProcessHandle child) {
    return !child.onExit().completeOnTimeout(child, 1, TimeUnit.MINUTES).join().isAlive();
  }

  private JsonNode probe(String file, Path movie) {
    return spares.run(file, probing(movie), AMPLE, () -> false, event -> {});
  }

  private JsonNode probe(Path movie) {
    return spares.run(probing(movie), AMPLE, () -> false, event -> {});
  }

  private static List<String> probing(Path movie) {
    return List.of("probe", movie.toString());
  }
}
