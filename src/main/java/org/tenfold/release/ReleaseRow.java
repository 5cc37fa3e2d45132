package org.tenfold.release;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.agreement.VoteSource;
import org.tenfold.face.Alignment;
import org.tenfold.intake.ImportedSetId;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "release")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ReleaseRow extends Row<ReleaseId> {
  @EmbeddedId private ReleaseId id;

  private ProjectId project;
  private PersonId createdBy;
  private String name;

  @Enumerated(EnumType.STRING)
  private @Nullable Panel panel;

  private @Nullable UUID importedSetId;

  private int votesPerClip;
  private int labelThreshold;
  private int labelRuleVersion;
  private int folds;
  private String foldRecipe;
  private String contentHash;
  private int clips;
  private int labelled;

  @Enumerated(EnumType.STRING)
  private Alignment alignment;

  private @Nullable String frameRecipe;
  private boolean prepared;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseRow() {}

  @SuppressWarnings("NullAway.Init")
  ReleaseRow(Release release, ProjectId project, PersonId createdBy) {
    this.project = project;
    this.createdBy = createdBy;
    id = release.id();
    name = release.name();
    switch (release.source()) {
      case VoteSource.OfPanel ours -> panel = ours.panel();
      case VoteSource.Imported elsewhere -> importedSetId = elsewhere.set().value();
    }
    votesPerClip = release.rule().votes();
    labelThreshold = release.rule().threshold();
    labelRuleVersion = release.ruleVersion();
    folds = release.folds();
    foldRecipe = release.foldRecipe();
    contentHash = release.contentHash();
    clips = release.clips();
    labelled = release.labelled();
    alignment = release.alignment();
    prepared = release.prepared();
  }

  @Override
  public ReleaseId getId() {
    return id;
  }

  ProjectId project() {
    return project;
  }

  private VoteSource source() {
    return panel == null
        ? new VoteSource.Imported(new ImportedSetId(Objects.requireNonNull(importedSetId)))
        : new VoteSource.OfPanel(panel);
  }

  /**
   * @param labels of its project
   */
  Release release(LabelSet labels) {
    return new Release(
        id,
        name,
        source(),
        labels,
        new LabelRule(votesPerClip, labelThreshold),
        labelRuleVersion,
        folds,
        foldRecipe,
        DivisionId.FROZEN,
        contentHash,
        clips,
        labelled,
        alignment,
        Objects.requireNonNullElse(frameRecipe, ""),
        prepared,
        createdAt);
  }
}
