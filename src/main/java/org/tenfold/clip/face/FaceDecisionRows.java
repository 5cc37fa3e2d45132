package org.tenfold.clip.face;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;

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
      PersonId by,
      String who,
      Instant at) {}

  /** Each clip's in their order. */
  @Query(
      """
      select new org.tenfold.clip.face.FaceDecisionRows$Stored(
        d.key.clip, d.key.number, d.kind, d.frames, d.spot, d.undone, d.decidedBy, p.displayName,
        d.decidedAt)
      from FaceDecisionRow d join Person p on p.id = d.decidedBy
      where d.key.clip in :clips order by d.key.number
      """)
  List<Stored> of(Collection<ClipId> clips);
}
