package org.tenfold.clip.face;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.face.Sampling;
import org.tenfold.project.ProjectId;

interface FaceDecisionRows extends Repository<FaceDecisionRow, FaceDecisionRow.Key> {
  FaceDecisionRow saveAndFlush(FaceDecisionRow row);

  /** As it is stored, with the name of who decided. */
  record Stored(
      ClipId clip,
      int number,
      FaceDecision.Kind kind,
      String frames,
      String spot,
      @Nullable Integer undone,
      @Nullable Sampling sampling,
      @Nullable UUID bulk,
      PersonId by,
      String who,
      Instant at) {}

  /** Each clip's in their order. */
  @Query(
      """
      select new org.tenfold.clip.face.FaceDecisionRows$Stored(
        d.key.clip, d.key.number, d.kind, d.frames, d.spot, d.undone, d.sampling, d.bulk,
        d.decidedBy, p.displayName, d.decidedAt)
      from FaceDecisionRow d join Person p on p.id = d.decidedBy
      where d.key.clip in :clips order by d.key.number
      """)
  List<Stored> of(Collection<ClipId> clips);

  /** Bulks of which a decision still holds, the newest first. */
  @Query(
      """
      select d.bulk from FaceDecisionRow d join ClipRow c on c.id = d.key.clip
      where c.projectId = :project and d.bulk is not null
        and not exists (
          select 1 from FaceDecisionRow u where u.key.clip = d.key.clip and u.undone = d.key.number)
      group by d.bulk order by max(d.decidedAt) desc
      """)
  List<UUID> bulks(ProjectId project, Limit most);

  @Query("select d.key.clip from FaceDecisionRow d where d.bulk = :bulk")
  List<ClipId> clipsOf(UUID bulk);
}
