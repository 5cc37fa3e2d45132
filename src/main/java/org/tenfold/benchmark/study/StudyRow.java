package org.tenfold.benchmark.study;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.BY_RELEASE)
@Table(name = "study")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class StudyRow extends Row<StudyId> {
  @EmbeddedId private StudyId id;

  private ReleaseId release;
  private int division;
  private String name;
  private String note;
  private @Nullable String template;
  private String plan;

  private PersonId createdBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  private @Nullable Instant archivedAt;
  private @Nullable Instant pausedAt;

  // one a line
  private String tags = "";

  @SuppressWarnings("NullAway.Init")
  protected StudyRow() {}

  @SuppressWarnings("NullAway.Init")
  StudyRow(Study study, PersonId createdBy) {
    id = study.id();
    release = study.release();
    division = study.division().number();
    name = study.name();
    note = study.note();
    tags = String.join("\n", study.tags());
    template = study.template().map(StudyTemplate::key).orElse(null);
    plan = study.plan().json();
    this.createdBy = createdBy;
  }

  @Override
  public StudyId getId() {
    return id;
  }

  /**
   * @param parse reads the plan
   */
  Study study(Function<String, StudyPlan> parse) {
    return new Study(
        id,
        new DivisionId(release, division),
        name,
        note,
        tags.lines().toList(),
        Optional.ofNullable(template).flatMap(StudyTemplate::ofKey),
        parse.apply(plan),
        createdAt,
        archivedAt != null,
        pausedAt != null);
  }
}
