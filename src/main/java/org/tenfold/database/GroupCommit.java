package org.tenfold.database;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes what has been committed durable, for many at once: whoever comes first writes and syncs for
 * all that wait by then, and the others wait for that. Safe for any number of threads.
 */
final class GroupCommit {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition done = lock.newCondition();
  private long asked;
  private long durable;
  private boolean atWork;

  /**
   * Returns when all that this thread has committed before is on the disk.
   *
   * @param store writes all commits so far, and syncs; its exception reaches whoever called it, and
   *     those who waited try by themselves
   */
  void await(Runnable store) {
    long upTo;
    lock.lock();
    try {
      long mine = ++asked;
      while (atWork && durable < mine) {
        done.awaitUninterruptibly();
      }
      if (durable >= mine) {
        return;
      }
      atWork = true;
      upTo = asked;
    } finally {
      lock.unlock();
    }
    boolean stored = false;
    try {
      store.run();
      stored = true;
    } finally {
      finish(upTo, stored);
    }
  }

  private void finish(long upTo, boolean stored) {
    lock.lock();
    try {
      atWork = false;
      durable = stored ? Math.max(durable, upTo) : durable;
      done.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
