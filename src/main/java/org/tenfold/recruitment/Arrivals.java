package org.tenfold.recruitment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.SignedInPerson;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.recruitment.terms.Arrival;
import org.tenfold.recruitment.terms.ParticipationState;
import org.tenfold.recruitment.terms.Terms;

/**
 * Lets participants in. Whoever comes under a participant id that is known is that person, in
 * whatever browser and by whichever recruitment: the id is all that platforms tell
 * (docs/decisions/0056).
 */
@Service
public class Arrivals {
  private final RecruitmentRows recruitments;
  private final ParticipantRows participants;
  private final ParticipationRows participations;
  private final ParticipationFigures figures;
  private final AccountService accounts;
  private final Memberships members;
  private final AnnotationService annotation;
  private final Projects projects;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  Arrivals(
      RecruitmentRows recruitments,
      ParticipantRows participants,
      ParticipationRows participations,
      ParticipationFigures figures,
      AccountService accounts,
      Memberships members,
      AnnotationService annotation,
      Projects projects,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.recruitments = recruitments;
    this.participants = participants;
    this.participations = participations;
    this.figures = figures;
    this.accounts = accounts;
    this.members = members;
    this.annotation = annotation;
    this.projects = projects;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * What a link offers, before anybody is let in.
   *
   * @param known who has come under this participant id before
   */
  public record Offer(Recruitment recruitment, Optional<PersonId> known) {}

  /**
   * @param given parameters of the address, decoded
   * @throws InvalidInput when there is no such recruitment, or an id is missing or malformed
   */
  @Transactional(readOnly = true)
  public Offer offer(String link, Map<String, List<String>> given) {
    RecruitmentRow row = recruitments.findByLink(link).orElseThrow(Arrivals::unknown);
    Terms terms = row.recruitment().terms();
    Arrival who = Arrival.read(terms.parameters(), given);
    return new Offer(row.recruitment(), known(terms, who).map(ParticipantRow::getId));
  }

  /**
   * Lets somebody in: anew, or where they were.
   *
   * @param address of the caller, for the audit log
   * @throws TurnedAwayException when all places are taken, or nothing is left to judge
   * @throws InvalidInput when they may not come for another reason
   */
  public SignedInPerson arrive(String link, Map<String, List<String>> given, String address) {
    try {
      return arriveOnce(link, given, address);
    } catch (DataIntegrityViolationException raced) {
      // the same id came by another recruitment at the same moment, and is known by now
      return arriveOnce(link, given, address);
    } catch (TurnedAwayException full) {
      transaction.executeWithoutResult(status -> recruitments.turnAway(link));
      throw full;
    }
  }

  private SignedInPerson arriveOnce(String link, Map<String, List<String>> given, String address) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Recruitment recruitment =
                  recruitments.lock(link).orElseThrow(Arrivals::unknown).recruitment();
              Arrival who = Arrival.read(recruitment.terms().parameters(), given);
              PersonId person = comeIn(recruitment, who);
              audit.noteOf(
                  person.value(),
                  AuditKind.PARTICIPANT_CAME,
                  person.value(),
                  recruitment.terms().name(),
                  address);
              return accounts.signedIn(person);
            }));
  }

  private PersonId comeIn(Recruitment recruitment, Arrival who) {
    Instant now = figures.now();
    Optional<PersonId> known = known(recruitment.terms(), who).map(ParticipantRow::getId);
    known.ifPresent(this::requireEnabled);
    Optional<ParticipationRow> before =
        known.flatMap(person -> participations.lock(recruitment.id(), person));
    if (before.isPresent()) {
      comeAgain(recruitment, before.get(), who, now);
      return before.get().person();
    }
    requireOpen(recruitment, now);
    known.flatMap(participations::lockNewest).ifPresent(last -> leave(last, now));
    takePlace(recruitment, who, now);
    PersonId person = known.orElseGet(() -> join(recruitment, who));
    if (annotation.nothingLeft(person)) {
      throw new TurnedAwayException("recruitment.nothing-left", recruitment, who);
    }
    participations.saveAndFlush(
        new ParticipationRow(projects.currentId(), recruitment.id(), person, who, now));
    return person;
  }

  private void comeAgain(Recruitment recruitment, ParticipationRow row, Arrival who, Instant now) {
    if (row.state() == ParticipationState.LEFT) {
      if (!participations.lockNewest(row.person()).map(row::equals).orElse(false)) {
        throw new InvalidInput("recruitment.went-on");
      }
      requireOpen(recruitment, now);
      takePlace(recruitment, who, now);
      row.goOn();
    }
    row.come(who, now);
    participations.saveAndFlush(row);
  }

  /** They have something else under way: it is ended only if they cannot end it themselves. */
  private void leave(ParticipationRow last, Instant now) {
    if (last.state() != ParticipationState.WORKING) {
      return;
    }
    Recruitment other =
        recruitments.findById(last.recruitment()).orElseThrow(Arrivals::unknown).recruitment();
    if (other.door(now) != Recruitment.Door.CLOSED) {
      throw new InvalidInput("recruitment.another-first");
    }
    last.end(ParticipationState.LEFT, now);
    participations.saveAndFlush(last);
  }

  /** One that is free, or that of whoever has done nothing for longest. */
  private void takePlace(Recruitment recruitment, Arrival who, Instant now) {
    Terms terms = recruitment.terms();
    if (participations.taken(recruitment.id()) < terms.places()) {
      return;
    }
    ParticipationRow idle =
        figures
            .idle(recruitment.id(), now.minusSeconds(60L * terms.idleMinutes()))
            .map(participations::lock)
            .filter(row -> row.state() == ParticipationState.WORKING)
            .orElseThrow(() -> new TurnedAwayException("recruitment.full", recruitment, who));
    idle.end(ParticipationState.LEFT, now);
    participations.saveAndFlush(idle);
  }

  private PersonId join(Recruitment recruitment, Arrival who) {
    Person person = accounts.participant();
    participants.saveAndFlush(
        new ParticipantRow(
            person.id(),
            projects.currentId(),
            recruitment.terms().platformKey(),
            who.participant()));
    return person.id();
  }

  private void requireOpen(Recruitment recruitment, Instant now) {
    Project project = projects.current();
    switch (project.archived() ? Recruitment.Door.CLOSED : recruitment.door(now)) {
      case NOT_YET -> throw new InvalidInput("recruitment.not-yet");
      case CLOSED -> throw new InvalidInput("recruitment.closed");
      case OPEN -> {}
    }
  }

  /** A curator may have switched them off, or removed them from the project. */
  private void requireEnabled(PersonId person) {
    if (!accounts.person(person).enabled() || !members.isMember(person)) {
      throw new InvalidInput("recruitment.switched-off");
    }
  }

  private Optional<ParticipantRow> known(Terms terms, Arrival who) {
    return participants.of(projects.currentId(), terms.platformKey(), who.participant());
  }

  private static InvalidInput unknown() {
    return new InvalidInput("recruitment.unknown");
  }
}
