package org.tenfold.recruitment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;
import org.tenfold.recruitment.terms.Arrival;
import org.tenfold.recruitment.terms.ParticipationState;

/** One participant in one recruitment. */
@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "participation")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ParticipationRow extends Row<UUID> {
  @Id private UUID id;

  private ProjectId project;

  private RecruitmentId recruitment;
  private PersonId person;

  @Enumerated(EnumType.STRING)
  private ParticipationState state = ParticipationState.WORKING;

  private @Nullable String study;
  private @Nullable String session;
  private Instant startedAt;
  private Instant cameAt;
  private @Nullable Instant endedAt;
  private @Nullable String code;
  private @Nullable Instant codeGivenAt;

  @SuppressWarnings("NullAway.Init")
  protected ParticipationRow() {}

  ParticipationRow(
      ProjectId project, RecruitmentId recruitment, PersonId person, Arrival who, Instant now) {
    id = UUID.randomUUID();
    this.project = project;
    this.recruitment = recruitment;
    this.person = person;
    startedAt = now;
    cameAt = now;
    come(who, now);
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** Comes, first or once more; the platform may have begun another session meanwhile. */
  final void come(Arrival who, Instant now) {
    study = who.study();
    session = who.session();
    cameAt = now;
  }

  void goOn() {
    state = ParticipationState.WORKING;
    endedAt = null;
  }

  void end(ParticipationState how, Instant now) {
    state = how;
    endedAt = now;
  }

  /** What was shown at the end; the first time counts. */
  void give(String shown, Instant now) {
    if (codeGivenAt == null) {
      code = shown;
      codeGivenAt = now;
    }
  }

  void forget() {
    study = null;
    session = null;
  }

  RecruitmentId recruitment() {
    return recruitment;
  }

  PersonId person() {
    return person;
  }

  ParticipationState state() {
    return state;
  }

  Instant startedAt() {
    return startedAt;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  Arrival arrival(String participantId) {
    return new Arrival(participantId, study == null ? "" : study, session == null ? "" : session);
  }
}
