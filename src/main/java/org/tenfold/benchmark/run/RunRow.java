package org.tenfold.benchmark.run;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.error.StoredMessage;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;
import org.tenfold.training.Engine;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.network.Normalisation;

@Entity
@Filter(name = InProject.FILTER, condition = InProject.BY_RELEASE)
@Table(name = "benchmark_run")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class RunRow extends Row<RunId> {
  @EmbeddedId private RunId id;

  private ReleaseId release;
  private int division;
  private @Nullable StudyId study;
  private String spec;

  // of a spec that lets any do, once one is found; else null
  private @Nullable String engine;

  // of the spec with that engine; null in rows of before, and when the engine was found
  private @Nullable String specHash;
  private @Nullable String configurationHash;

  // also stands in the spec; media/Reconciler finds here what is in use
  private @Nullable String pretrainedKey;

  private @Nullable String pretrainedReport;
  private @Nullable String normalisation;

  // one a line
  private String warnings = "";

  private @Nullable Instant archivedAt;

  // one a line
  private String tags = "";

  // what lists are sorted by; null in rows of before, until OlderRuns has come to them
  private @Nullable String network;
  private @Nullable String loss;
  private @Nullable Double uar;
  private @Nullable Double war;

  private PersonId createdBy;

  @CreationTimestamp(source = SourceType.DB)
  private Instant createdAt;

  private @Nullable Instant finishedAt;

  @SuppressWarnings("NullAway.Init")
  protected RunRow() {}

  @SuppressWarnings("NullAway.Init")
  RunRow(Run run, Optional<StudyId> study, PersonId createdBy) {
    this.createdBy = createdBy;
    this.study = study.orElse(null);
    id = run.id();
    release = run.release();
    division = run.division().number();
    spec = run.spec().json();
    pretrainedKey = run.spec().start() instanceof Start.Weights weights ? weights.sha256() : null;
    specHash = run.spec().hash();
    configurationHash = run.spec().configuration().hash();
    network = run.spec().network().network().title();
    loss = run.spec().loss().key();
  }

  @Override
  public RunId getId() {
    return id;
  }

  RunList.Listed listed() {
    return new RunList.Listed(
        run(),
        tags.lines().toList(),
        archivedAt != null,
        Optional.ofNullable(study),
        figure(uar),
        figure(war),
        createdBy);
  }

  private static OptionalDouble figure(@Nullable Double share) {
    return share == null || share == ListedFigures.UNDEFINED
        ? OptionalDouble.empty()
        : OptionalDouble.of(share);
  }

  /** Whether any engine would do, also where one is found. */
  boolean anyEngine() {
    return TrainingSpec.parse(spec).compute().engine() == Engine.AUTO;
  }

  private TrainingSpec spec() {
    TrainingSpec asked = TrainingSpec.parse(spec);
    return Optional.ofNullable(engine).flatMap(Engine::ofKey).map(asked::by).orElse(asked);
  }

  Run run() {
    return new Run(
        id,
        new DivisionId(release, division),
        spec(),
        createdAt,
        Optional.ofNullable(finishedAt),
        Optional.ofNullable(pretrainedReport).map(StoredMessage::read),
        Optional.ofNullable(normalisation).flatMap(Normalisation::of),
        warnings.lines().map(StoredMessage::read).toList());
  }
}
