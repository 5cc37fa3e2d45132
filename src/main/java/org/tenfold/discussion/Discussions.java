package org.tenfold.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.project.Projects;

/** The discussions of this project, to read. */
@Service
@Transactional(readOnly = true)
public class Discussions {
  private final DiscussionRows rows;
  private final RemarkRows remarks;
  private final Projects projects;

  Discussions(DiscussionRows rows, RemarkRows remarks, Projects projects) {
    this.rows = rows;
    this.remarks = remarks;
    this.projects = projects;
  }

  public Optional<Discussion> find(UUID id) {
    return with(rows.findById(id).stream().toList()).stream().findFirst();
  }

  /** Where something was said last comes first. */
  public List<Discussion> in(Set<Discussion.State> states, int limit) {
    return with(
        rows.findByProjectIdAndStateInOrderByChangedAtDesc(
            projects.currentId(), states, Limit.of(limit)));
  }

  /** About this clip, with whomever. */
  public List<Discussion> about(ClipId clip) {
    return with(rows.findByClipIdOrderByChangedAt(clip));
  }

  /** All of this annotator, by clip. */
  public Map<ClipId, Discussion> of(PersonId annotator) {
    return with(rows.findByProjectIdAndAnnotatorId(projects.currentId(), annotator)).stream()
        .collect(Collectors.toMap(Discussion::clip, Function.identity()));
  }

  /** How many wait for a curator. */
  public long open() {
    return rows.countByProjectIdAndState(projects.currentId(), Discussion.State.OPEN);
  }

  /** How many have an answer that this annotator has not seen. */
  public long unread(PersonId annotator) {
    return rows.countByProjectIdAndAnnotatorIdAndUnreadTrue(projects.currentId(), annotator);
  }

  private List<Discussion> with(List<DiscussionRow> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Remark>> said =
        remarks
            .findByDiscussionIdInOrderBySaidAtAscIdAsc(
                found.stream().map(DiscussionRow::getId).toList())
            .stream()
            .collect(
                Collectors.groupingBy(
                    RemarkRow::discussion,
                    Collectors.mapping(RemarkRow::remark, Collectors.toList())));
    return found.stream()
        .map(row -> row.discussion(said.getOrDefault(row.getId(), List.of())))
        .toList();
  }
}
