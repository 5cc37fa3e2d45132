package org.tenfold.clip.takedown;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenfold.clip.ClipId;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.MediaStore;

/**
 * Removes the bytes of what was taken down: from the store, from what this machine keeps at hand,
 * and from the folders and files that others have made of them. Other machines follow by {@link
 * RemovedFiles}.
 */
@Component
class TakeDownJob implements JobHandler {
  static final String KIND = "take-down";

  private final RemovedFileRows removed;
  private final TakenDownClipRows gone;
  private final MediaStore store;
  private final ObjectProvider<CopiesOfClips> copies;

  TakeDownJob(
      RemovedFileRows removed,
      TakenDownClipRows gone,
      MediaStore store,
      ObjectProvider<CopiesOfClips> copies) {
    this.removed = removed;
    this.gone = gone;
    this.store = store;
    this.copies = copies;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean brief() {
    return true;
  }

  @Override
  public void run(Job job, JobContext context) {
    UUID takedown = job.subject();
    List<ClipId> clips =
        gone.findAll().stream()
            .filter(row -> row.takedown().equals(takedown))
            .map(TakenDownClipRow::getId)
            .toList();
    copies
        .orderedStream()
        .forEach(
            module -> context.insist(() -> module.writeWithout(clips, key -> name(key, takedown))));
    for (RemovedFileRow file : removed.findByTakedownId(takedown)) {
      context.insist(() -> store.remove(file.getId()));
    }
    copies.orderedStream().forEach(module -> module.forget(clips));
  }

  private void name(String key, UUID takedown) {
    if (!removed.existsBySha256(key)) {
      removed.saveAndFlush(new RemovedFileRow(key, takedown));
    }
  }
}
