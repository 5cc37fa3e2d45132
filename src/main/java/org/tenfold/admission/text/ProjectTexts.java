package org.tenfold.admission.text;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tenfold.project.ProjectId;

interface ProjectTexts extends Repository<ProjectTextRow, ProjectTextRow.Key> {
  ProjectTextRow saveAndFlush(ProjectTextRow text);

  Optional<ProjectTextRow> findFirstByKeyProjectAndKeyKindOrderByKeyVersionDesc(
      ProjectId project, TextKind kind);
}
