package org.tenfold.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.ShownVotes;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.clip.AcceptedClips;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.Projects;

/** What curators do with rounds of this project. */
@Service
@Transactional
public class CalibrationRounds {
  private final CalibrationRoundRows rows;
  private final CalibrationVoteRows votes;
  private final CalibrationTalk talk;
  private final ShownVotes shown;
  private final AcceptedClips clips;
  private final Memberships memberships;
  private final Projects projects;
  private final ApplicationEventPublisher events;

  CalibrationRounds(
      CalibrationRoundRows rows,
      CalibrationVoteRows votes,
      CalibrationTalk talk,
      ShownVotes shown,
      AcceptedClips clips,
      Memberships memberships,
      Projects projects,
      ApplicationEventPublisher events) {
    this.events = events;
    this.rows = rows;
    this.votes = votes;
    this.talk = talk;
    this.shown = shown;
    this.clips = clips;
    this.memberships = memberships;
    this.projects = projects;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<CalibrationRound> list(boolean archived) {
    return rows
        .findByProjectIdAndArchivedOrderByCreatedAtDesc(projects.currentId(), archived)
        .stream()
        .map(this::round)
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<CalibrationRound> find(UUID id) {
    return rows.findById(id).map(this::round);
  }

  /** Whom a round can have: annotators who can sign in, by user name. */
  @Transactional(readOnly = true)
  public List<Person> annotators() {
    return memberships.with(Role.ANNOTATOR).stream().filter(Person::maySignIn).toList();
  }

  /** All votes of the round, on the clips that are still in the data set. */
  @Transactional(readOnly = true)
  public RoundVotes votes(CalibrationRound round) {
    return new RoundVotes(
        round.clips().stream().map(Clip::id).toList(),
        round.members(),
        votes.findByKeyRoundId(round.id()).stream().map(CalibrationVoteRow::given).toList());
  }

  /**
   * Begins a round. From then on its clips are withheld from its members elsewhere.
   *
   * @throws InvalidInput when there are too few or too many clips or members, or a clip is not fit
   *     to be shown to them
   */
  public UUID create(String name, Set<ClipId> wanted, Set<PersonId> people, PersonId by) {
    projects.current().requireOpen();
    String called = name.strip();
    if (called.isEmpty() || called.length() > CalibrationRound.MOST_NAME) {
      throw new InvalidInput("calibration.name-length", CalibrationRound.MOST_NAME);
    }
    requireMany(
        wanted.size(),
        CalibrationRound.LEAST_CLIPS,
        CalibrationRound.MOST_CLIPS,
        "calibration.clips-many");
    requireMany(
        people.size(),
        CalibrationRound.LEAST_MEMBERS,
        CalibrationRound.MOST_MEMBERS,
        "calibration.members-many");
    List<PersonId> members = new ArrayList<>(new LinkedHashSet<>(people));
    if (!annotators().stream().map(Person::id).collect(Collectors.toSet()).containsAll(members)) {
      throw new InvalidInput("calibration.no-annotator");
    }
    List<Clip> found = clips.of(wanted);
    if (found.size() < wanted.size()) {
      throw new InvalidInput("calibration.clip-gone");
    }
    requireFit(found, members);
    // so that a number says nothing about whom it stands for
    Collections.shuffle(members);
    CalibrationRoundRow row =
        rows.saveAndFlush(
            new CalibrationRoundRow(
                projects.currentId(), called, found.stream().map(Clip::id).toList(), members, by));
    tell(row);
    return row.getId();
  }

  /**
   * Goes on to what comes next.
   *
   * @param from what the curator saw; of two at once one does it
   * @throws InvalidInput when it stands elsewhere by now
   */
  public void goOn(UUID id, RoundState from) {
    CalibrationRoundRow row = lock(id);
    if (row.state() != from) {
      throw new InvalidInput("calibration.moved-meanwhile");
    }
    row.become(from.next().orElseThrow(() -> new InvalidInput("calibration.moved-meanwhile")));
    tell(rows.saveAndFlush(row));
  }

  private void tell(CalibrationRoundRow row) {
    CalibrationRound now = round(row);
    events.publishEvent(new RoundMoved(now.id(), now.name(), now.state(), now.members()));
  }

  /** Ends it, wherever it stands. */
  public void close(UUID id) {
    CalibrationRoundRow row = lock(id);
    row.become(RoundState.CLOSED);
    rows.saveAndFlush(row);
  }

  /**
   * @throws InvalidInput when somebody has judged or said something in it
   */
  public void delete(UUID id) {
    CalibrationRoundRow row = lock(id);
    if (votes.existsByKeyRoundId(id) || !talk.said(id).isEmpty()) {
      throw new InvalidInput("calibration.has-votes");
    }
    rows.delete(row);
    rows.flush();
  }

  /**
   * Puts a closed round away.
   *
   * @throws InvalidInput when it is not closed
   */
  public void archive(UUID id) {
    CalibrationRoundRow row = lock(id);
    if (row.state() != RoundState.CLOSED) {
      throw new InvalidInput("calibration.close-first");
    }
    row.archive(true);
    rows.saveAndFlush(row);
  }

  /** A round that was put away is in the list again. */
  public void bringBack(UUID id) {
    CalibrationRoundRow row = lock(id);
    row.archive(false);
    rows.saveAndFlush(row);
  }

  private void requireFit(List<Clip> found, List<PersonId> members) {
    Set<ClipId> unfit = Set.copyOf(shown.withhold(found.stream().map(Clip::id).toList(), members));
    if (!unfit.isEmpty()) {
      throw new InvalidInput(
          "calibration.not-fit",
          found.stream()
              .filter(clip -> unfit.contains(clip.id()))
              .map(clip -> String.valueOf(clip.number()))
              .collect(Collectors.joining(", ")));
    }
  }

  private static void requireMany(int number, int least, int most, String code) {
    if (number < least || number > most) {
      throw new InvalidInput(code, least, most, number);
    }
  }

  private CalibrationRoundRow lock(UUID id) {
    return RoundsRead.known(rows.findLockedById(id));
  }

  private CalibrationRound round(CalibrationRoundRow row) {
    return row.round(clips.of(row.clips()));
  }
}
