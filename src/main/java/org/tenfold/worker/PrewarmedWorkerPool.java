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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Children started ahead, for commands that take less time than the start of a JVM. Each waits for
 * a command. None meets two files: what a hostile one does to its child ends with it, so a child
 * does one command, or several about the same file. Where none waits, one is started.
 *
 * <p>A spare ends by itself when nobody wants it for a while and when this JVM is gone. The next
 * one is started when no command is being done, so as not to slow one. Safe for use by several
 * threads.
 */
public final class PrewarmedWorkerPool implements AutoCloseable {
  /** A batch goes on sooner, and needs its processors. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Recipe recipe;
  private final int most;
  private final List<WaitingChild> waiting = new ArrayList<>();
  private final KeptChildren kept;
  private @Nullable Program program;
  private boolean closed;
  private int atWork;
  private long begun;

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
   * @param most how many spares may wait, 0 for none; of children that have done a command about a
   *     file, twice as many wait for half a minute
   */
  public PrewarmedWorkerPool(Recipe recipe, int most) {
    this.recipe = recipe;
    this.most = most;
    this.kept = new KeptChildren(KEPT, recipe.limits().memoryBytes(), 2 * most);
  }

  /**
   * Does a command in a spare, or in a child of its own where none waits. The child does no other.
   *
   * @param time after which the child is killed; the other limits are the recipe's
   * @see WorkerProcess#run
   */
  public JsonNode run(
      List<String> arguments, Duration time, BooleanSupplier stop, EventSink listener) {
    return run(null, arguments, time, stop, listener);
  }

  /**
   * The same, or in a child that did such a command about the same file.
   *
   * @param file what the command is about, so named that no other file is ever called so; null: a
   *     child for this command alone
   */
  public JsonNode run(
      @Nullable String file,
      List<String> arguments,
      Duration time,
      BooleanSupplier stop,
      EventSink listener) {
    WorkerProcess.Limits limits = recipe.limits().within(time);
    begin();
    try {
      Stream<Supplier<Optional<WaitingChild>>> children =
          Stream.of(
              () -> file == null ? Optional.empty() : kept.take(file),
              this::take,
              () -> Optional.of(started()));
      return children
          .flatMap(child -> child.get().stream())
          .flatMap(child -> doneIn(child, file, arguments, limits, stop, listener).stream())
          .findFirst()
          .orElseGet(() -> WorkerProcess.run(program(), arguments, limits, stop, listener));
    } finally {
      Thread.ofVirtual().start(this::ended); // whoever waits for the result need not
    }
  }

  private Optional<JsonNode> doneIn(
      WaitingChild child,
      @Nullable String file,
      List<String> arguments,
      WorkerProcess.Limits limits,
      BooleanSupplier stop,
      EventSink listener) {
    try {
      return WorkerProcess.runIn(child, arguments, limits, stop, listener);
    } finally {
      if (file != null && child.ready()) {
        kept.keep(file, child);
      } else {
        child.end();
      }
    }
  }

  private synchronized void begin() {
    atWork++;
    begun++;
  }

  private void ended() {
    long last;
    synchronized (this) {
      atWork--;
      last = begun;
    }
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException neverAsked) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (atWork == 0 && begun == last) {
        prepare();
      }
    }
  }

  /** Starts what is missing. For the moment when a command is to be expected. */
  public synchronized void prepare() {
    waiting.removeIf(spare -> !spare.isAlive());
    try {
      while (!closed && waiting.size() < most) {
        waiting.add(started());
      }
    } catch (UncheckedIOException notNow) {
      // whoever has a command tries again, and hears why it is impossible
    }
  }

  /**
   * Ready for a command, though it may not yet be warm. One that ends by itself would take a third
   * of a second for that: HotSpot waits for its thread that reads standard input.
   */
  private WaitingChild started() {
    return new WaitingChild(WorkerProcess.start(program(), await(), recipe.limits()));
  }

  private List<String> await() {
    return List.of("await", "--folder=" + recipe.folder(), "--idle=" + recipe.idle().toSeconds());
  }

  /** Ids of the spares that wait now. */
  synchronized List<Long> waiting() {
    return waiting.stream()
        .filter(WaitingChild::isAlive)
        .map(spare -> spare.process().pid())
        .toList();
  }

  /** Ids of the children that wait for another command about their file. */
  List<Long> kept() {
    return kept.waiting();
  }

  /** No two callers get the same one. */
  private synchronized Optional<WaitingChild> take() {
    Iterator<WaitingChild> oldestFirst = waiting.iterator();
    while (oldestFirst.hasNext()) {
      WaitingChild spare = oldestFirst.next();
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
    waiting.forEach(WaitingChild::end);
    waiting.clear();
    kept.close();
  }
}
