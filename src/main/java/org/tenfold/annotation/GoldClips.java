package org.tenfold.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.project.ProjectId;

/** All gold clips; {@link CurationService} makes them. */
public interface GoldClips extends Repository<GoldClipRow, ClipId> {
  @Modifying
  @Query(
      """
      insert into GoldClipRow (clip, emotion, purpose, setBy, setAt)
      values (:clip, :emotion, :purpose, :by, instant)
      """)
  void add(ClipId clip, Label emotion, GoldPurpose purpose, PersonId by);

  @Modifying
  @Query(
      """
      update GoldClipRow g set g.emotion = :emotion, g.purpose = :purpose, g.setBy.value = :by
      where g.clip = :clip
      """)
  void change(ClipId clip, Label emotion, GoldPurpose purpose, UUID by);

  @Modifying
  @Query("delete from GoldClipRow g where g.clip = :clip")
  void forget(ClipId clip);

  @Query("select g.purpose from GoldClipRow g where g.clip = :clip")
  Optional<GoldPurpose> purpose(ClipId clip);

  /** By number. */
  @Query(
      """
      select new org.tenfold.annotation.GoldClip(g.clip, g.emotion, g.purpose)
      from GoldClipRow g join ClipRow c on c.id = g.clip order by c.number
      """)
  List<GoldClip> all();

  /** By number, without those that this person cut. */
  @Query(
      """
      select new org.tenfold.annotation.GoldClip(g.clip, g.emotion, g.purpose)
      from GoldClipRow g join ClipRow c on c.id = g.clip
      where g.purpose = :purpose and c.projectId = :project and c.collectorId <> :person
      order by c.number
      """)
  List<GoldClip> forOthersThan(PersonId person, ProjectId project, GoldPurpose purpose);
}
