package org.tenfold.recruitment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.recruitment.terms.ParticipationState;
import org.tenfold.recruitment.terms.Terms;
import org.tenfold.reward.RewardLedger;

/**
 * Ends participations, once each, and books what they earn in the same transaction. It looks at
 * what was judged, so whoever asks first may end one: two browsers, or the machine that looks after
 * those who closed theirs. Safe for any number of threads and machines.
 */
@Service
public class Participations {
  /** Who has just judged the last clip may take that back, and comes to the end by themselves. */
  private static final Duration LEFT_ALONE = Duration.ofMinutes(2);

  private final ParticipationRows rows;
  private final ParticipantRows participants;
  private final RecruitmentRows recruitments;
  private final ParticipationFigures figures;
  private final ScreenedOut screenedOut;
  private final AnnotationService annotation;
  private final RewardLedger ledger;
  private final AuditLog audit;
  private final Projects projects;
  private final TransactionTemplate transaction;

  Participations(
      ParticipationRows rows,
      ParticipantRows participants,
      RecruitmentRows recruitments,
      ParticipationFigures figures,
      ScreenedOut screenedOut,
      AnnotationService annotation,
      RewardLedger ledger,
      AuditLog audit,
      Projects projects,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.participants = participants;
    this.recruitments = recruitments;
    this.figures = figures;
    this.screenedOut = screenedOut;
    this.annotation = annotation;
    this.ledger = ledger;
    this.audit = audit;
    this.projects = projects;
    this.transaction = transaction;
  }

  /**
   * Ends what this participant came for last, if it is done, and notes that they see the end now.
   *
   * @return empty while they are under way, and for whoever is no participant
   */
  public Optional<Farewell> end(PersonId person) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> rows.lockNewest(person).flatMap(row -> end(row, recruitment(row)))));
  }

  private Optional<Farewell> end(ParticipationRow row, Recruitment recruitment) {
    int judged = figures.work(row.getId()).judged();
    if (row.state() == ParticipationState.WORKING) {
      outcome(row, recruitment, judged).ifPresent(how -> end(row, recruitment, how));
    }
    if (row.state() == ParticipationState.WORKING) {
      return Optional.empty();
    }
    String id = participants.findById(row.person()).orElseThrow().participantId();
    Farewell farewell = Farewell.of(recruitment, row.state(), row.arrival(id), judged);
    if (row.state() != ParticipationState.LEFT) {
      row.give(farewell.code(), figures.now());
      rows.saveAndFlush(row);
    }
    return Optional.of(farewell);
  }

  private Optional<ParticipationState> outcome(
      ParticipationRow row, Recruitment recruitment, int judged) {
    if (judged >= recruitment.terms().clips()) {
      return Optional.of(ParticipationState.FINISHED);
    }
    if (screenedOut.has(row.person())) {
      return Optional.of(ParticipationState.SCREENED_OUT);
    }
    boolean nothingLeft =
        projects.current().archived()
            || (annotation.refusal(row.person()).isEmpty() && annotation.nothingLeft(row.person()));
    return !nothingLeft
        ? Optional.empty()
        : Optional.of(judged > 0 ? ParticipationState.FINISHED : ParticipationState.NOTHING_LEFT);
  }

  private void end(ParticipationRow row, Recruitment recruitment, ParticipationState how) {
    Instant now = figures.now();
    Terms terms = recruitment.terms();
    row.end(how, now);
    rows.saveAndFlush(row);
    if (how == ParticipationState.FINISHED) {
      terms
          .paid()
          .ifPresent(
              pay ->
                  ledger.paidElsewhere(
                      row.getId(), row.person(), pay, terms.platform(), recruitment.madeBy()));
    }
    UUID person = row.person().value();
    audit.noteOf(person, AuditKind.PARTICIPATION_ENDED, person, terms.name() + ": " + how, "");
  }

  /**
   * Ends those in all projects whose clips are all judged and whose participants did not come to
   * the end.
   *
   * @return how many
   */
  public int endThoseThatAreDone() {
    return projects.all().stream()
        .mapToInt(project -> ProjectScope.get(project.id(), this::endThoseHere))
        .sum();
  }

  private int endThoseHere() {
    Instant before = figures.now().minus(LEFT_ALONE);
    int ended = 0;
    for (UUID id : rows.working(before)) {
      if (figures.work(id).last().isBefore(before) && endIfDone(id)) {
        ended++;
      }
    }
    return ended;
  }

  private boolean endIfDone(UUID id) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              ParticipationRow row = rows.lock(id);
              Recruitment recruitment = recruitment(row);
              boolean done =
                  row.state() == ParticipationState.WORKING
                      && figures.work(id).judged() >= recruitment.terms().clips();
              if (done) {
                end(row, recruitment, ParticipationState.FINISHED);
              }
              return done;
            }));
  }

  @EventListener
  void forget(PersonAnonymised gone) {
    rows.findByPerson(gone.person())
        .forEach(
            row -> {
              row.forget();
              rows.saveAndFlush(row);
            });
    participants
        .findById(gone.person())
        .ifPresent(
            row -> {
              row.forget("gone-" + gone.person().value());
              participants.saveAndFlush(row);
            });
  }

  private Recruitment recruitment(ParticipationRow row) {
    return recruitments.findById(row.recruitment()).orElseThrow().recruitment();
  }
}
