package org.tenfold.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Children started ahead, for commands that take less time than the start of a JVM. Each waits for
 * one command, does it and ends: none serves two, so what a hostile file does to one ends with it.
 * Where none waits, a child is started as without them.
 *
 * <p>A spare ends by itself when nobody wants it for a while and when this JVM is gone. The next
 * one is started when a command has ended, not when it begins, so as not to slow it. Safe for use
 * by several threads.
 */
public final class PrewarmedWorkerPool implements AutoCloseable {
  private final Recipe recipe;
  private final int most;
  private final List<Process> waiting = new ArrayList<>();
  private @Nullable Program program;
  private boolean closed;

  /**
   * How the children are started.
   *
   * @param libraries that the commands need: how the names of their jars begin
   * @param folder for copies of these and for what a spare does before it has its command; its
   *     owner deletes it after the close
   * @param limits of all commands, but for the time
   * @param idle after which a spare that nobody wants ends
   */
  public record Recipe(
      List<String> libraries, Path folder, WorkerProcess.Limits limits, Duration idle) {}

  /**
   * @param most how many may wait, 0 for none
   */
  public PrewarmedWorkerPool(Recipe recipe, int most) {
    this.recipe = recipe;
    this.most = most;
  }

  /**
   * Does a command in a spare, or in a child of its own where none waits.
   *
   * @param time after which the child is killed; the other limits are the recipe's
   * @see WorkerProcess#run
   */
  public JsonNode run(
      List<String> arguments, Duration time, BooleanSupplier stop, EventSink listener) {
    WorkerProcess.Limits limits = recipe.limits().within(time);
    try {
      return take()
          .flatMap(spare -> WorkerProcess.runIn(spare, arguments, limits, stop, listener))
          .orElseGet(() -> WorkerProcess.run(program(), arguments, limits, stop, listener));
    } finally {
      Thread.ofVirtual().start(this::prepare); // whoever waits for the result need not
    }
  }

  /** Starts what is missing. For the moment when a command is to be expected. */
  public synchronized void prepare() {
    waiting.removeIf(spare -> !spare.isAlive());
    try {
      while (!closed && waiting.size() < most) {
        waiting.add(WorkerProcess.start(program(), await(), recipe.limits()));
      }
    } catch (UncheckedIOException notNow) {
      // whoever has a command tries again, and hears why it is impossible
    }
  }

  private List<String> await() {
    return List.of("await", "--folder=" + recipe.folder(), "--idle=" + recipe.idle().toSeconds());
  }

  /** Ids of the processes that wait now. */
  synchronized List<Long> waiting() {
    return waiting.stream().filter(Process::isAlive).map(Process::pid).toList();
  }

  /** No two callers get the same one. */
  private synchronized Optional<Process> take() {
    Iterator<Process> oldestFirst = waiting.iterator();
    while (oldestFirst.hasNext()) {
      Process spare = oldestFirst.next();
      oldestFirst.remove();
      if (spare.isAlive()) {
        return Optional.of(spare);
      }
    }
    return Optional.empty();
  }

  private synchronized Program program() {
    if (program == null) {
      try {
        program = Program.with(recipe.libraries(), recipe.folder());
      } catch (IOException slowerButRight) {
        program = Program.whole();
      }
    }
    return program;
  }

  @Override
  public synchronized void close() {
    closed = true;
    waiting.forEach(Process::destroyForcibly);
    waiting.clear();
  }
}
