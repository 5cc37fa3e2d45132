package org.tenfold.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.calibration.result.Phase;
import org.tenfold.clip.AcceptedClips;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipAudience;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.project.Projects;

/**
 * Members of a round before its clips. Votes are kept as they come, so that a reload goes on where
 * it was; the first one on a clip counts. None of it touches slots or votes.
 */
@Service
@Transactional
public class CalibrationVoting implements ClipAudience {
  private final CalibrationRoundRows rounds;
  private final CalibrationVoteRows votes;
  private final AcceptedClips clips;
  private final Projects projects;

  CalibrationVoting(
      CalibrationRoundRows rounds,
      CalibrationVoteRows votes,
      AcceptedClips clips,
      Projects projects) {
    this.rounds = rounds;
    this.votes = votes;
    this.clips = clips;
    this.projects = projects;
  }

  /**
   * The clip to judge now.
   *
   * @param number which of the round's clips it is, from 1
   * @param of how many there are
   */
  public record Task(Phase phase, Clip clip, int number, int of) {}

  /** The round, for its members until it is archived. */
  @Transactional(readOnly = true)
  public Optional<CalibrationRound> find(UUID round, PersonId member) {
    return rounds
        .findById(round)
        .filter(row -> row.has(member))
        .map(row -> row.round(clips.of(row.clips())))
        .filter(one -> !one.archived());
  }

  /** Rounds that wait for this person: with clips to judge, or something to talk about. */
  @Transactional(readOnly = true)
  public List<CalibrationRound> waiting(PersonId member) {
    return rounds.open(projects.currentId(), member).stream()
        .filter(row -> row.state() == RoundState.TALK || next(row, member).isPresent())
        .map(row -> row.round(clips.of(row.clips())))
        .toList();
  }

  /**
   * The next clip; empty when all are judged or it is not the time to judge.
   *
   * @throws InvalidInput when they are no member
   */
  @Transactional(readOnly = true)
  public Optional<Task> next(UUID round, PersonId member) {
    return next(RoundsRead.of(rounds.findById(round), member), member);
  }

  /**
   * @throws InvalidInput when they are no member, or the round has gone on
   */
  public void vote(UUID round, Phase phase, ClipId clip, PersonId member, Label label) {
    CalibrationRoundRow row = RoundsRead.of(rounds.findLockedById(round), member);
    if (row.state().phase().filter(phase::equals).isEmpty() || !row.has(clip)) {
      throw new InvalidInput("calibration.not-now");
    }
    CalibrationVoteRow.Key key = new CalibrationVoteRow.Key(round, clip, member, phase);
    if (!votes.existsById(key)) {
      votes.saveAndFlush(new CalibrationVoteRow(key, label));
    }
  }

  @Override
  @Transactional(readOnly = true)
  public boolean maySee(ClipId clip, PersonId person) {
    return rounds.withBoth(clip, person) > 0;
  }

  private Optional<Task> next(CalibrationRoundRow row, PersonId member) {
    return row.state().phase().flatMap(phase -> next(row, phase, member));
  }

  /**
   * In an order of this person's own, another one the second time, which a reload does not change.
   */
  private Optional<Task> next(CalibrationRoundRow row, Phase phase, PersonId member) {
    Set<ClipId> judged =
        votes.findByKeyRoundIdAndKeyPersonAndKeyPhase(row.getId(), member, phase).stream()
            .map(vote -> vote.getId().clip())
            .collect(Collectors.toSet());
    List<Clip> all = new ArrayList<>(clips.of(row.clips()));
    Collections.shuffle(
        all,
        new Random(31L * (31L * row.hashCode() + member.value().hashCode()) + phase.ordinal()));
    List<Clip> left = all.stream().filter(clip -> !judged.contains(clip.id())).toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new Task(phase, left.getFirst(), all.size() - left.size() + 1, all.size()));
  }
}
