package org.tenfold.clip;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.project.Projects;

/** Several clips of this project at once, of those that are accepted and not taken out again. */
@Service
@Transactional(readOnly = true)
public class AcceptedClips {
  private final ClipRows rows;
  private final Projects projects;

  AcceptedClips(ClipRows rows, Projects projects) {
    this.rows = rows;
    this.projects = projects;
  }

  /** By number; what is no accepted clip is left out. */
  public List<Clip> of(Collection<ClipId> ids) {
    return rows.findByIdInAndStatusOrderByNumber(ids, ClipStatus.ACCEPTED);
  }

  /** By number; numbers of no accepted clip are left out. */
  public List<Clip> numbered(Collection<Integer> numbers) {
    return rows.findByProjectIdAndStatusAndNumberInOrderByNumber(
        projects.currentId(), ClipStatus.ACCEPTED, numbers);
  }
}
