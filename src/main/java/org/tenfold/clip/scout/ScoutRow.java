package org.tenfold.clip.scout;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Table(name = "scout")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ScoutRow extends Row<ProjectId> {
  @EmbeddedId private ProjectId project;

  private UUID runId;
  private String wanted;
  private PersonId appointedBy;

  @SuppressWarnings("NullAway.Init")
  protected ScoutRow() {}

  ScoutRow(ProjectId project, Scout scout, PersonId appointedBy) {
    this.project = project;
    this.appointedBy = appointedBy;
    runId = scout.run();
    wanted =
        scout.wanted().stream()
            .sorted()
            .map(emotion -> Integer.toString(emotion.number()))
            .collect(Collectors.joining(","));
  }

  @Override
  public ProjectId getId() {
    return project;
  }

  Scout scout() {
    Set<Label> emotions = new TreeSet<>();
    Arrays.stream(wanted.split(",", -1))
        .map(number -> Label.of(Integer.parseInt(number)))
        .forEach(emotions::add);
    return new Scout(runId, emotions);
  }
}
