package org.tenfold.clip.face;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.clip.ClipId;
import org.tenfold.project.ProjectId;

interface ClipFacesRows extends Repository<ClipFacesRow, ClipId> {
  ClipFacesRow saveAndFlush(ClipFacesRow row);

  Optional<ClipFacesRow> findById(ClipId clip);

  @Query("select f from ClipFacesRow f where f.clip in :clips")
  List<ClipFacesRow> of(Collection<ClipId> clips);

  /** Of all clips that are checked or wait for the check, by number. */
  @Query(
      """
      select f from ClipFacesRow f join ClipRow c on c.id = f.clip
      where c.projectId = :project and c.status in (PROPOSED, ACCEPTED) order by c.number
      """)
  List<ClipFacesRow> ofProject(ProjectId project);

  record Numbered(ClipId clip, int number) {}

  @Query(
      """
      select new org.tenfold.clip.face.ClipFacesRows$Numbered(c.id, c.number)
      from ClipFacesRow f join ClipRow c on c.id = f.clip
      where c.projectId = :project and c.status in (PROPOSED, ACCEPTED)
      """)
  List<Numbered> numbers(ProjectId project);

  /** A clip that nobody has looked at yet. */
  record Wanted(ClipId clip, int number, String mediaKey) {}

  /** Those that wait for the check first, for there it is asked for. */
  @Query(
      """
      select new org.tenfold.clip.face.ClipFacesRows$Wanted(c.id, c.number, c.cut.mediaKey)
      from ClipRow c
      where c.projectId = :project and c.status in (PROPOSED, ACCEPTED)
        and not exists (select 1 from ClipFacesRow f where f.clip = c.id and f.look >= :look)
      order by case when c.status = PROPOSED then 0 else 1 end, c.number
      """)
  List<Wanted> wanted(ProjectId project, int look, Limit most);

  @Modifying
  @Query("delete from ClipFacesRow f where f.clip = :clip")
  void forget(ClipId clip);

  @Modifying
  @Query("update ClipFacesRow f set f.look = 0 where f.clip = :clip")
  int lookAgain(ClipId clip);

  @Modifying
  @Query(
      """
      update ClipFacesRow f set f.look = 0
      where f.clip in (select c.id from ClipRow c where c.projectId = :project)
      """)
  int lookAgain(ProjectId project);
}
