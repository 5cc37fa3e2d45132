package org.tenfold.worker;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs one Tenfold command in a child JVM and hands on the events it prints.
 *
 * <p>The child has its own memory limit and its own native libraries; it is killed when it runs
 * past its time, when the caller asks, and by itself when this JVM is gone. The calling thread
 * waits until it has ended.
 */
public final class WorkerProcess {
  /** What a child that waited for its command says when it has it. */
  public static final String BEGUN = "begun";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration POLL = Duration.ofMillis(100);

  private final Limits limits;
  private final BooleanSupplier stop;
  private final Consumer<JsonNode> onEvent;

  private @Nullable JsonNode result;
  private @Nullable Message error;
  private boolean begun;
  private boolean killed;

  /** What {@link #onEvent} threw; nothing is told it any more. */
  private volatile @Nullable Throwable unheard;

  private WorkerProcess(Limits limits, BooleanSupplier stop, Consumer<JsonNode> onEvent) {
    this.limits = limits;
    this.stop = stop;
    this.onEvent = onEvent;
  }

  /**
   * @param time after which the child is killed
   * @param heap as {@code -Xmx} takes it, for example {@code 512m}
   * @param nativeBytes most native memory that JavaCPP lets the child have, as its property takes
   *     it
   * @param brief whether the child lives for seconds, so that starting fast matters more than
   *     running fast
   * @param memoryBytes most memory for the whole process, looked at a few times a second and only
   *     on Linux: native libraries ask the system past the JVM and past JavaCPP
   */
  public record Limits(
      Duration time, String heap, String nativeBytes, boolean brief, long memoryBytes) {
    /** Without a limit on all its memory together. */
    public Limits(Duration time, String heap, String nativeBytes, boolean brief) {
      this(time, heap, nativeBytes, brief, Long.MAX_VALUE);
    }

    Limits within(Duration another) {
      return new Limits(another, heap, nativeBytes, brief, memoryBytes);
    }
  }

  /**
   * @param arguments a command of {@code tenfold}, without {@code --events}
   * @param stop asked a few times a second; once true, the child is killed
   * @param onEvent hears every event but the result and the error, in order, on one thread; while
   *     it takes its time, the child waits with what it has to say next. What it throws ends the
   *     child, and is thrown on to the caller
   * @return the fields of the command's result
   * @throws InvalidInput when the command refused its input, in its own words
   * @throws WorkerFailedException when it ended in any other way without a result
   * @throws StoppedException when {@code stop} became true first
   */
  public static JsonNode run(
      List<String> arguments, Limits limits, BooleanSupplier stop, Consumer<JsonNode> onEvent) {
    return run(Program.whole(), arguments, limits, stop, onEvent);
  }

  static JsonNode run(
      Program program,
      List<String> arguments,
      Limits limits,
      BooleanSupplier stop,
      Consumer<JsonNode> onEvent) {
    return new WorkerProcess(limits, stop, onEvent).endOf(start(program, arguments, limits));
  }

  /**
   * The same in a child that waits for its command; see {@link PrewarmedWorkerPool}.
   *
   * @return nothing when the child was dead before it began: another one may do the work
   */
  static Optional<JsonNode> runIn(
      Process waiting,
      List<String> arguments,
      Limits limits,
      BooleanSupplier stop,
      Consumer<JsonNode> onEvent) {
    WorkerProcess work = new WorkerProcess(limits, stop, onEvent);
    try {
      // not closed: standard input is the child's lifeline
      BufferedWriter line = waiting.outputWriter(StandardCharsets.UTF_8);
      line.write(CommandText.of(arguments, "--events") + "\n");
      line.flush();
    } catch (IOException dead) {
      waiting.destroyForcibly();
      return Optional.empty();
    }
    try {
      return Optional.of(work.endOf(waiting));
    } catch (WorkerFailedException failed) {
      if (work.begun || work.killed) {
        throw failed;
      }
      return Optional.empty();
    }
  }

  static Process start(Program program, List<String> arguments, Limits limits) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(WorkerCommandLine.command(program, arguments, limits));
      WorkerCommandLine.prepare(builder.environment());
      return builder.start();
    } catch (IOException impossibleToStart) {
      throw new UncheckedIOException("The worker process could not be started.", impossibleToStart);
    }
  }

  private JsonNode endOf(Process process) {
    try {
      return attend(process);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } finally {
      process.destroyForcibly();
    }
  }

  private JsonNode attend(Process process) throws InterruptedException {
    LastWords lastWords = new LastWords();
    Thread out =
        Thread.ofVirtual()
            .start(
                () ->
                    readLines(
                        process.inputReader(StandardCharsets.UTF_8),
                        line -> hear(line, lastWords)));
    Thread err =
        Thread.ofVirtual()
            .start(() -> readLines(process.errorReader(StandardCharsets.UTF_8), lastWords::add));
    long deadline = System.nanoTime() + limits.time().toNanos();
    while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      if (unheard != null) {
        kill(process);
        break;
      }
      if (stop.getAsBoolean()) {
        kill(process);
        throw new StoppedException();
      }
      if (System.nanoTime() > deadline) {
        kill(process);
        throw new WorkerFailedException("worker.time", limits.time().toSeconds());
      }
      if (ProcessMemory.bytesOf(process.toHandle()) > limits.memoryBytes()) {
        kill(process);
        throw new WorkerFailedException("worker.limit", limits.memoryBytes() >> 20);
      }
    }
    out.join();
    err.join();
    throwUnheard();
    return outcome(process.exitValue(), lastWords);
  }

  private void throwUnheard() {
    switch (unheard) {
      case null -> {
        // everything was heard
      }
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private JsonNode outcome(int exit, LastWords lastWords) {
    if (error != null) {
      throw new InvalidInput(error);
    }
    if (exit == 0 && result != null) {
      return result;
    }
    throw new WorkerFailedException(ExitReason.of(exit, lastWords.text()));
  }

  private void hear(String line, LastWords lastWords) {
    JsonNode event;
    try {
      event = JSON.readTree(line);
    } catch (JacksonException notAnEvent) {
      lastWords.add(line);
      return;
    }
    switch (event.path("event").asString("")) {
      case BEGUN -> begun = true;
      case "result" -> result = event;
      case "error" -> error = StoredMessage.read(event);
      default -> tell(event);
    }
  }

  /**
   * The reader goes on whatever the listener does: a child whose words nobody takes stands still.
   */
  private void tell(JsonNode event) {
    if (unheard == null) {
      try {
        onEvent.accept(event);
      } catch (Throwable listener) {
        unheard = listener;
      }
    }
  }

  private static void readLines(BufferedReader reader, Consumer<String> each) {
    try (reader) {
      reader.lines().forEach(each);
    } catch (IOException | UncheckedIOException closedByKill) {
      // the child is gone; how it went is told by its exit value
    }
  }

  private void kill(Process process) throws InterruptedException {
    killed = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /** The last lines a child printed beside its events: the best guess at why it died. */
  private static final class LastWords {
    private static final int KEPT = 20;
    private final List<String> lines = new ArrayList<>();

    synchronized void add(String line) {
      lines.add(line);
      if (lines.size() > KEPT) {
        lines.removeFirst();
      }
    }

    synchronized String text() {
      return String.join("\n", lines);
    }
  }
}
