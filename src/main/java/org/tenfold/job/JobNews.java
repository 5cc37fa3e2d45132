package org.tenfold.job;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;

/** Publishes how jobs ended. */
@Component
class JobNews {
  private final JobStore store;
  private final ApplicationEventPublisher events;

  JobNews(JobStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /**
   * @param reason null unless it failed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void tell(Job job, JobStatus status, @Nullable Message reason) {
    if (job.whole() == null && status != JobStatus.CANCELLED) {
      events.publishEvent(
          new JobEnded(
              job.projectId(),
              job.kind(),
              job.subject(),
              StoredMessage.read(job.title()),
              reason,
              store.askedBy(job.id()).orElse(null)));
    }
  }
}
