package org.tenfold.clip.takedown;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.clip.ClipId;
import org.tenfold.media.MediaStore;

/**
 * Removes on this machine what was taken down by whatever machine: files that it keeps at hand,
 * folders and memory. It looks when the machine starts, which also removes what a backup brought
 * back, and then every {@value #SECONDS_BETWEEN} seconds for what is new.
 */
@Component
class RemovedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(RemovedFiles.class);
  private static final int SECONDS_BETWEEN = 20;

  private final RemovedFileRows removed;
  private final TakenDownClipRows gone;
  private final MediaStore store;
  private final ObjectProvider<CopiesOfClips> copies;
  private final Set<String> seenFiles = new HashSet<>();
  private final Set<ClipId> seenClips = new HashSet<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("removed-files").factory());

  RemovedFiles(
      RemovedFileRows removed,
      TakenDownClipRows gone,
      MediaStore store,
      ObjectProvider<CopiesOfClips> copies) {
    this.removed = removed;
    this.gone = gone;
    this.store = store;
    this.copies = copies;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    look();
    clock.scheduleWithFixedDelay(
        this::lookAgain, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException away) {
      // thrown on, it would stop the clock for good; what was not removed is tried again
      LOG.warn("What was taken down cannot be removed here yet: {}", away.getMessage());
    }
  }

  synchronized void look() {
    if (removed.count() > seenFiles.size()) {
      for (RemovedFileRow file : removed.findAll()) {
        if (!seenFiles.contains(file.getId())) {
          store.remove(file.getId());
          seenFiles.add(file.getId());
        }
      }
    }
    if (gone.count() > seenClips.size()) {
      List<ClipId> fresh =
          gone.findAll().stream()
              .map(TakenDownClipRow::getId)
              .filter(clip -> !seenClips.contains(clip))
              .toList();
      copies.orderedStream().forEach(module -> module.forget(fresh));
      seenClips.addAll(fresh);
    }
  }
}
