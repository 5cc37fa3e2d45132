package org.tenfold.admission.text;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

interface ProjectTexts extends Repository<ProjectTextRow, ProjectTextRow.Key> {
  ProjectTextRow saveAndFlush(ProjectTextRow text);

  Optional<ProjectTextRow> findFirstByKeyProjectAndKeyKindOrderByKeyVersionDesc(
      ProjectId project, TextKind kind);

  /** A version and the name of its author. */
  record Signed(ProjectTextRow text, String by) {}

  @Query(
      """
      select new org.tenfold.admission.text.ProjectTexts$Signed(t, coalesce(p.displayName, ''))
      from ProjectTextRow t left join Person p on p.id = t.createdBy
      where t.key.project = :project and t.key.kind = :kind order by t.key.version desc
      """)
  List<Signed> all(ProjectId project, TextKind kind);
}
