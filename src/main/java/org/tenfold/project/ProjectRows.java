package org.tenfold.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenfold.label.LabelRule;

interface ProjectRows extends Repository<ProjectRow, ProjectId> {
  String FOUND =
      """
      select new org.tenfold.project.ProjectRows$Found(p.id, p.projectKey, p.name, p.demo,
        p.archivedAt is not null, p.labelSetId,
        new org.tenfold.project.CollectionRule(
          r.clipsPerMovie, r.leastMs, r.mostMs, r.tagsNeeded, r.checkers),
        new org.tenfold.label.LabelRule(p.votesPerClip, p.labelThreshold))
      from ProjectRow p join CollectionRuleVersion r on r.key.project = p.id
      """;

  /** A project by its newest rules. */
  record Found(
      ProjectId id,
      String key,
      String name,
      boolean demo,
      boolean archived,
      UUID labelSet,
      CollectionRule collection,
      LabelRule rule) {
    Project with(NamedLabelSet labels) {
      return new Project(id, new ProjectKey(key), name, demo, archived, collection, rule, labels);
    }
  }

  ProjectRow saveAndFlush(ProjectRow project);

  Optional<ProjectRow> findById(ProjectId id);

  boolean existsByProjectKey(String key);

  /** Oldest first. */
  @Query("select p.id from ProjectRow p order by p.createdAt, p.id.value")
  List<ProjectId> ids();

  @Query("select p.id from ProjectRow p where p.projectKey = :key")
  Optional<ProjectId> idOf(String key);

  @Query("select p.projectKey from ProjectRow p where p.id = :id")
  Optional<String> keyOf(ProjectId id);

  /** Newest rule first; read anew even if the transaction has read it. */
  @Query(FOUND + " where p.id = :id order by r.key.version desc")
  List<Found> found(ProjectId id, Limit most);

  /** Whether it holds what is judged by its labels, so that these can no longer be changed. */
  @Query(
      value =
          """
          select exists (select 1 from clip where project_id = :id)
            or exists (select 1 from imported_set where project_id = :id)
          """,
      nativeQuery = true)
  boolean begun(UUID id);

  @Query(value = "select votes_per_clip from project where id = :id for update", nativeQuery = true)
  int lockVotes(UUID id);
}
