package org.tenfold.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Children that have done a command about a file and wait for another about the same one. What a
 * hostile file made of such a child reaches no other file; and while it waits it is watched, as it
 * is while it works.
 *
 * <p>Safe for use by several threads.
 */
final class KeptChildren {
  /** After so many commands a child ends, lest anything grow in it. */
  private static final int MOST_COMMANDS = 100;

  /** Of the memory that a child may have: one that holds more has no room for the next command. */
  private static final int SHARE = 4;

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Duration time;
  private final long memoryBytes;
  private final int most;
  private final List<Kept> waiting = new ArrayList<>();
  private boolean closed;

  private record Kept(String file, WaitingChild child) {}

  /**
   * @param time for which one waits
   * @param memoryBytes that one may have while it works
   * @param most how many may wait
   */
  KeptChildren(Duration time, long memoryBytes, int most) {
    this.time = time;
    this.memoryBytes = memoryBytes;
    this.most = most;
  }

  /** One that worked on the file; no two callers get the same. */
  synchronized Optional<WaitingChild> take(String file) {
    Iterator<Kept> all = waiting.iterator();
    while (all.hasNext()) {
      Kept kept = all.next();
      if (kept.file().equals(file)) {
        all.remove();
        if (kept.child().isAlive()) {
          return Optional.of(kept.child());
        }
      }
    }
    return Optional.empty();
  }

  /** Keeps it for a while, or ends it. */
  synchronized void keep(String file, WaitingChild child) {
    if (closed || most == 0 || child.commands() >= MOST_COMMANDS || !child.ready() || full(child)) {
      child.end();
      return;
    }
    if (waiting.size() >= most) {
      waiting.removeFirst().child().end();
    }
    Kept kept = new Kept(file, child);
    waiting.add(kept);
    int commands = child.commands();
    Thread.ofVirtual().start(() -> watch(kept, commands));
  }

  private boolean full(WaitingChild child) {
    return ProcessMemory.bytesOf(child.process().toHandle()) > memoryBytes / SHARE;
  }

  private void watch(Kept kept, int commands) {
    long until = System.nanoTime() + time.toNanos();
    try {
      while (System.nanoTime() < until && !full(kept.child())) {
        Thread.sleep(LOOK);
        if (isElsewhere(kept, commands)) {
          return;
        }
      }
    } catch (InterruptedException neverAsked) {
      Thread.currentThread().interrupt();
    }
    endIfWaiting(kept, commands);
  }

  private synchronized boolean isElsewhere(Kept kept, int commands) {
    return !waiting.contains(kept) || kept.child().commands() != commands;
  }

  private synchronized void endIfWaiting(Kept kept, int commands) {
    if (!isElsewhere(kept, commands)) {
      waiting.remove(kept);
      kept.child().end();
    }
  }

  /** Ids of the processes that wait now. */
  synchronized List<Long> waiting() {
    return waiting.stream()
        .filter(kept -> kept.child().isAlive())
        .map(kept -> kept.child().process().pid())
        .toList();
  }

  synchronized void close() {
    closed = true;
    waiting.forEach(kept -> kept.child().end());
    waiting.clear();
  }
}
