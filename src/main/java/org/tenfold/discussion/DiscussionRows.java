package org.tenfold.discussion;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.project.ProjectId;

interface DiscussionRows extends Repository<DiscussionRow, UUID> {
  DiscussionRow saveAndFlush(DiscussionRow row);

  Optional<DiscussionRow> findById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<DiscussionRow> findLockedById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<DiscussionRow> findLockedByClipIdAndAnnotatorId(ClipId clip, PersonId annotator);

  List<DiscussionRow> findByClipIdOrderByChangedAt(ClipId clip);

  List<DiscussionRow> findByProjectIdAndAnnotatorId(ProjectId project, PersonId annotator);

  List<DiscussionRow> findByProjectIdAndStateInOrderByChangedAtDesc(
      ProjectId project, Set<Discussion.State> states, Limit limit);

  long countByProjectIdAndState(ProjectId project, Discussion.State state);

  long countByProjectIdAndAnnotatorIdAndUnreadTrue(ProjectId project, PersonId annotator);
}
