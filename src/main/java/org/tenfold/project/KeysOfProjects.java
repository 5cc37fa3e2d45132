package org.tenfold.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.scope.ProjectKeys;

/** Keeps in memory what it has found: neither key nor id of a project ever changes. */
@Component
class KeysOfProjects implements ProjectKeys {
  private final ProjectRows rows;
  private final Projects projects;
  private final Map<String, UUID> ids = new ConcurrentHashMap<>();
  private final Map<UUID, String> keys = new ConcurrentHashMap<>();

  KeysOfProjects(ProjectRows rows, Projects projects) {
    this.rows = rows;
    this.projects = projects;
  }

  @Override
  public Optional<UUID> id(String key) {
    UUID known = ids.get(key);
    if (known != null || !ProjectKey.isOne(key)) {
      return Optional.ofNullable(known);
    }
    Optional<UUID> found = rows.idOf(key).map(ProjectId::value);
    found.ifPresent(id -> ids.put(key, id));
    return found;
  }

  @Override
  public String key(UUID project) {
    return keys.computeIfAbsent(project, id -> rows.keyOf(new ProjectId(id)).orElseThrow());
  }

  @Override
  public String name(UUID project) {
    return projects.find(new ProjectId(project)).map(Project::name).orElseThrow();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<UUID> only() {
    List<ProjectId> all = rows.ids();
    return all.size() == 1 ? Optional.of(all.getFirst().value()) : Optional.empty();
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> keys() {
    return rows.ids().stream().map(ProjectId::value).map(this::key).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<UUID> oldest() {
    return rows.ids().stream().findFirst().map(ProjectId::value);
  }

  @Override
  public UUID current() {
    return projects.currentId().value();
  }
}
