package org.tenfold.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;

/**
 * Jobs in parts, which machines take one by one (docs/decisions/0032). The whole shows what its
 * parts do. When all have succeeded it is scheduled itself; when one fails the others are
 * cancelled, and it ends with the last of them. For jobs that are no part, nothing here does
 * anything.
 */
@Component
class JobParts {
  private final JobStore store;
  private final JobQueue queue;
  private final JobNews news;

  JobParts(JobStore store, JobQueue queue, JobNews news) {
    this.news = news;
    this.store = store;
    this.queue = queue;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void submit(JobId whole, String kind, List<Message> titles, @Nullable PersonId by) {
    Job job = store.findJobById(whole).orElseThrow();
    for (int part = 1; part <= titles.size(); part++) {
      JobId id = JobId.next();
      store.insert(id, kind, job, part, titles.get(part - 1), by);
      queue.schedule(id, kind);
    }
  }

  void begun(Job part) {
    if (part.whole() != null) {
      store.beginByPart(part.whole());
    }
  }

  void told(Job part, Message message) {
    if (part.whole() != null) {
      store.progressOfPart(part.whole(), message);
    }
  }

  void waits(Job part, Message message) {
    if (part.whole() != null) {
      store.waits(part.whole(), message);
    }
  }

  /** The part is in the queue again. */
  @Transactional
  void rests(Job part, Message message) {
    if (part.whole() == null) {
      return;
    }
    lock(part.whole());
    boolean others =
        store.findByWholeOrderByPart(part.whole()).stream()
            .anyMatch(one -> one.status() == JobStatus.RUNNING);
    if (!others) {
      store.rest(part.whole(), StoredMessage.of(message));
    }
  }

  /** Before the end of a part is told, in the same transaction as {@link #ended}. */
  @Transactional(propagation = Propagation.MANDATORY)
  void ends(Job part) {
    if (part.whole() != null) {
      lock(part.whole());
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void ended(Job part) {
    if (part.whole() == null) {
      return;
    }
    Job whole = store.findJobById(part.whole()).orElseThrow();
    List<Job> parts = store.findByWholeOrderByPart(part.whole());
    if (parts.stream().anyMatch(one -> one.status() == JobStatus.FAILED)) {
      parts.forEach(this::cancelOne);
      parts = store.findByWholeOrderByPart(part.whole());
    }
    if (whole.status().ended() || parts.stream().anyMatch(one -> !one.status().ended())) {
      return;
    }
    if (!whole.cancelRequested() && succeeded(parts)) {
      queue.schedule(whole.id(), whole.kind());
    } else {
      end(whole, parts);
    }
  }

  private void end(Job whole, List<Job> parts) {
    Optional<Message> error =
        parts.stream()
            .filter(one -> one.status() == JobStatus.FAILED)
            .findFirst()
            .map(one -> StoredMessage.read(one.error() == null ? "" : one.error()));
    JobStatus status = error.isPresent() ? JobStatus.FAILED : JobStatus.CANCELLED;
    if (store.end(whole, status, error.orElse(null))) {
      queue.handler(whole.kind()).ifPresent(handler -> handler.ended(whole));
      news.tell(whole, status, error.orElse(null));
    }
  }

  /** Whether it has parts that are not done: then it is not scheduled itself. */
  boolean waitsForParts(JobId whole) {
    List<Job> parts = store.findByWholeOrderByPart(whole);
    return !parts.isEmpty() && !succeeded(parts);
  }

  private static boolean succeeded(List<Job> parts) {
    return parts.stream().allMatch(one -> one.status() == JobStatus.SUCCEEDED);
  }

  /** After the whole was asked to end. */
  @Transactional(propagation = Propagation.MANDATORY)
  void cancel(JobId whole) {
    List<Job> parts = store.findByWholeOrderByPart(whole);
    parts.forEach(this::cancelOne);
    parts.stream().findFirst().ifPresent(this::ended);
  }

  private void cancelOne(Job part) {
    if (store.requestCancel(part.id()) == 1
        && part.status() == JobStatus.QUEUED
        && store.end(part, JobStatus.CANCELLED, null)) {
      queue.unschedule(part.id());
      queue.handler(part.kind()).ifPresent(handler -> handler.ended(part));
    }
  }

  /** Puts back what failed or was cancelled; what is done stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  void retry(JobId whole) {
    for (Job part : store.findByWholeOrderByPart(whole)) {
      if (store.requeue(part.id()) == 1) {
        queue.handler(part.kind()).ifPresent(handler -> handler.retried(part));
        queue.schedule(part.id(), part.kind());
      }
    }
  }

  void lock(JobId whole) {
    Optional<Integer> unused = store.lock(whole.value());
  }
}
