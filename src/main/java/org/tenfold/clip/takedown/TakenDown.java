package org.tenfold.clip.takedown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.project.Projects;

/** What was taken down, for whoever shows or gives away clips. */
@Service
public class TakenDown {
  private final TakedownRows takedowns;
  private final TakenDownClipRows clips;
  private final Projects projects;

  TakenDown(TakedownRows takedowns, TakenDownClipRows clips, Projects projects) {
    this.takedowns = takedowns;
    this.clips = clips;
    this.projects = projects;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Takedown> all() {
    return takedowns.findByProjectIdOrderByTakenAtDesc(projects.currentId()).stream()
        .map(TakedownRow::takedown)
        .toList();
  }

  /** Each clip that is gone, and since when. */
  @Transactional(readOnly = true)
  public Map<ClipId, Instant> clips() {
    Map<UUID, Instant> since = new HashMap<>();
    all().forEach(one -> since.put(one.id(), one.at()));
    Map<ClipId, Instant> gone = new HashMap<>();
    for (TakenDownClipRow row : clips.findAll()) {
      Instant at = since.get(row.takedown());
      if (at != null) {
        gone.put(row.getId(), at);
      }
    }
    return gone;
  }

  /**
   * The clips of each takedown, by its id.
   *
   * @param find a clip
   */
  @Transactional(readOnly = true)
  public Map<UUID, List<Clip>> clipsByTakedown(Function<ClipId, Optional<Clip>> find) {
    Map<UUID, List<Clip>> all = new HashMap<>();
    for (TakenDownClipRow row : clips.findAll()) {
      find.apply(row.getId())
          .ifPresent(
              clip -> all.computeIfAbsent(row.takedown(), first -> new ArrayList<>()).add(clip));
    }
    all.values().forEach(some -> some.sort(Comparator.comparingInt(Clip::number)));
    return all;
  }

  @Transactional(readOnly = true)
  public boolean isGone(ClipId clip) {
    return clips.existsByClip(clip);
  }
}
