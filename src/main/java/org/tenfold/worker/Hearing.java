package org.tenfold.worker;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.error.Message;

/**
 * What a parent has heard of one child. Lines come on one thread of each stream, and are asked
 * about on another.
 */
final class Hearing {
  private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

  /** Characters of a line; the largest result has a tenth of it. A child is not trusted. */
  static final int LONGEST = 1 << 25;

  private static final int KEPT = 20;
  private static final int LOGGED = 20;
  private static final int SHOWN = 300;

  private final EventSink listener;
  private final Deque<String> lastWords = new ArrayDeque<>();
  private int logged;
  private volatile boolean begun;
  private volatile boolean ready;
  private volatile WorkerEvent.@Nullable Result result;
  private volatile @Nullable Message refusal;
  private volatile @Nullable Throwable end;
  private boolean complained;

  Hearing(EventSink listener) {
    this.listener = listener;
  }

  /** Of the stream with the events. */
  void line(String line) {
    for (WorkerEventCodec.Part part : WorkerEventCodec.read(line)) {
      switch (part) {
        case WorkerEventCodec.Part.Said(var event) -> hear(event);
        case WorkerEventCodec.Part.Foreign(var text) -> {
          remember(text);
          log("A worker printed what is no event: {}", text);
        }
        case WorkerEventCodec.Part.Broken(var text, var why) -> {
          remember(text);
          log(
              "A worker's event cannot be read: {} (" + why.lines().findFirst().orElse("") + ")",
              text);
        }
      }
    }
  }

  private void hear(WorkerEvent event) {
    switch (event) {
      case WorkerEvent.Result made -> result = made;
      case WorkerEvent.Failure(var said) -> refusal = said;
      case WorkerEvent.Notice notice when notice.topic() == WorkerEvent.Notice.Topic.BEGUN ->
          begun = true;
      case WorkerEvent.Notice notice when notice.topic() == WorkerEvent.Notice.Topic.READY ->
          ready = true;
      default -> tell(event);
    }
  }

  /**
   * The child goes on whatever the listener makes of an event: work of hours is not lost because
   * one number of it could not be kept.
   */
  private void tell(WorkerEvent event) {
    if (end != null) {
      return;
    }
    try {
      listener.tell(event);
    } catch (StoppedException | Error ends) {
      end = ends;
    } catch (RuntimeException e) {
      if (complained) {
        LOG.warn("Another event of a worker was not taken: {}", e.toString());
      } else {
        complained = true;
        LOG.warn("An event of a worker was not taken; the worker goes on", e);
      }
    }
  }

  private void log(String words, String text) {
    if (logged++ < LOGGED) {
      LOG.warn(words, text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
    }
  }

  /** The last lines beside the events: the best guess at why it died. */
  void remember(String line) {
    synchronized (lastWords) {
      lastWords.add(line);
      if (lastWords.size() > KEPT) {
        lastWords.removeFirst();
      }
    }
  }

  String lastWords() {
    synchronized (lastWords) {
      return String.join("\n", lastWords);
    }
  }

  /** Whether it has its command. */
  boolean begun() {
    return begun;
  }

  /** Whether it has done its command and waits for another. */
  boolean ready() {
    return ready;
  }

  WorkerEvent.@Nullable Result result() {
    return result;
  }

  @Nullable Message refusal() {
    return refusal;
  }

  /** Why the child need not go on; null: it may. */
  @Nullable Throwable end() {
    return end;
  }

  /** Until the stream ends. Of a line that is too long the rest is left out. */
  static void readLines(Reader reader, Consumer<String> each) {
    try (reader) {
      readWhile(
          reader,
          line -> {
            each.accept(line);
            return true;
          });
    } catch (IOException | UncheckedIOException closedByKill) {
      // said by what closes it only
    }
  }

  /** The same, or until a line after which no more is wanted; what follows it at once is lost. */
  static void readWhile(Reader reader, Predicate<String> more) {
    StringBuilder line = new StringBuilder();
    char[] block = new char[1 << 13];
    try {
      for (int read = reader.read(block); read >= 0; read = reader.read(block)) {
        for (int i = 0; i < read; i++) {
          if (block[i] == '\n') {
            if (!more.test(line.toString())) {
              return;
            }
            line.setLength(0);
          } else if (line.length() < LONGEST) {
            line.append(block[i]);
          }
        }
      }
    } catch (IOException | UncheckedIOException closedByKill) {
      // the child is gone; how it went is told by its exit value
    }
    if (!line.isEmpty()) {
      boolean unused = more.test(line.toString());
    }
  }
}
