package org.tenfold.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.scope.Scope;
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
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration POLL = Duration.ofMillis(100);

  private final Limits limits;
  private final BooleanSupplier stop;
  private final Hearing hearing;
  private boolean killed;

  private WorkerProcess(Limits limits, BooleanSupplier stop, EventSink listener) {
    this.limits = limits;
    this.stop = stop;
    this.hearing = new Hearing(listener);
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
   * @param listener hears every event but the result and the failure, in order, on one thread;
   *     while it takes its time, the child waits with what it has to say next. A {@link
   *     StoppedException} or an {@link Error} of it ends the child and is thrown on; what else it
   *     throws is in the log, and the child goes on
   * @return the fields of the command's result; once it is there, nothing that happens to the child
   *     makes a failure of it
   * @throws InvalidInput when the command refused its input, in its own words
   * @throws WorkerFailedException when it ended in any other way without a result
   * @throws StoppedException when {@code stop} became true first
   */
  public static JsonNode run(
      List<String> arguments, Limits limits, BooleanSupplier stop, EventSink listener) {
    return run(Program.whole(), arguments, limits, stop, listener);
  }

  static JsonNode run(
      Program program,
      List<String> arguments,
      Limits limits,
      BooleanSupplier stop,
      EventSink listener) {
    return new WorkerProcess(limits, stop, listener).endOf(start(program, arguments, limits));
  }

  /**
   * The same in a child that waits for its command; see {@link PrewarmedWorkerPool}. It returns as
   * soon as the child has done it: whether the child waits for another, {@link WaitingChild#ready}
   * tells.
   *
   * @return nothing when the child was dead before it began, or died in a command after its first:
   *     another one may do the work
   */
  static Optional<JsonNode> runIn(
      WaitingChild waiting,
      List<String> arguments,
      Limits limits,
      BooleanSupplier stop,
      EventSink listener) {
    WorkerProcess work = new WorkerProcess(limits, stop, listener);
    if (!waiting.tell(CommandText.of(arguments, "--events"), work.hearing)) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.endOf(waiting.process(), waiting.hears(), waiting.complains()));
    } catch (WorkerFailedException failed) {
      if (work.killed || (work.hearing.begun() && waiting.isFirst())) {
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
    Thread out =
        Thread.ofVirtual()
            .start(
                Scope.keeping( // whoever hears of events works for the same project
                    () ->
                        Hearing.readLines(
                            process.inputReader(StandardCharsets.UTF_8), hearing::line)));
    Thread err =
        Thread.ofVirtual()
            .start(
                () ->
                    Hearing.readLines(
                        process.errorReader(StandardCharsets.UTF_8), hearing::remember));
    return endOf(process, out, err);
  }

  private JsonNode endOf(Process process, Thread out, Thread err) {
    try {
      return attend(process, out, err);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } finally {
      if (!hearing.ready()) {
        process.destroyForcibly();
      }
    }
  }

  private JsonNode attend(Process process, Thread out, Thread err) throws InterruptedException {
    long deadline = System.nanoTime() + limits.time().toNanos();
    while (!isOver(process, out)) {
      if (hearing.end() != null) {
        kill(process);
        break;
      }
      if (stop.getAsBoolean()) {
        kill(process);
        throw new StoppedException();
      }
      Optional<WorkerFailedException> excess = excess(process, deadline);
      if (excess.isPresent()) {
        kill(process);
        if (hearing.result() != null) {
          break; // it was only slow to end
        }
        throw excess.get();
      }
    }
    if (!hearing.ready()) {
      out.join();
      err.join();
    }
    throwEnd();
    return outcome(hearing.ready() ? 0 : process.exitValue());
  }

  /**
   * Whether the child has ended, or has done its command and waits for another; asks for a while.
   */
  private boolean isOver(Process process, Thread out) throws InterruptedException {
    return (out.join(POLL) && hearing.ready())
        || process.waitFor(out.isAlive() ? 0 : POLL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Optional<WorkerFailedException> excess(Process process, long deadline) {
    if (System.nanoTime() > deadline) {
      return Optional.of(new WorkerFailedException("worker.time", limits.time().toSeconds()));
    }
    return ProcessMemory.bytesOf(process.toHandle()) > limits.memoryBytes()
        ? Optional.of(new WorkerFailedException("worker.limit", limits.memoryBytes() >> 20))
        : Optional.empty();
  }

  private void throwEnd() {
    switch (hearing.end()) {
      case null -> {
        // it may have gone on to its own
      }
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private JsonNode outcome(int exit) {
    Message refusal = hearing.refusal();
    if (refusal != null) {
      throw new InvalidInput(refusal);
    }
    WorkerEvent.Result result = hearing.result();
    if (result == null) {
      throw new WorkerFailedException(ExitReason.of(exit, hearing.lastWords()));
    }
    if (exit != 0) {
      LOG.warn("A worker made its result and then ended with exit code {}", exit);
    }
    return JSON.valueToTree(result.fields());
  }

  private void kill(Process process) throws InterruptedException {
    killed = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }
}
