package org.tenfold.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRows extends Repository<ProjectRow, ProjectId> {
  ProjectRow saveAndFlush(ProjectRow project);

  Optional<ProjectRow> findById(ProjectId id);

  /** Oldest first, each by its newest rules; read anew even if the transaction has read it. */
  @Query(
      """
      select new org.tenfold.project.Project(p.id, p.name, p.demo,
        new org.tenfold.project.CollectionRule(
          r.clipsPerMovie, r.leastMs, r.mostMs, r.tagsNeeded, r.checkers),
        new org.tenfold.label.LabelRule(p.votesPerClip, p.labelThreshold))
      from ProjectRow p join CollectionRuleVersion r on r.key.project = p.id
      order by p.createdAt, p.id.value, r.key.version desc
      """)
  List<Project> oldest(Limit most);

  @Query(value = "select votes_per_clip from project where id = :id for update", nativeQuery = true)
  int lockVotes(UUID id);
}
