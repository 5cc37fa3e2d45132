package org.tenfold.admission.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.admission.Standing;
import org.tenfold.admission.Standings;
import org.tenfold.admission.Step;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.GoldClips;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipAudience;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.project.Projects;

/**
 * The training round and the qualification test. Answers are kept as they come, so that a reload
 * goes on where it was; each clip is answered once an attempt. None of it touches slots or votes.
 */
@Service
public class Practice implements ClipAudience {
  private final PracticeStore practice;
  private final GoldClips gold;
  private final Standings standings;
  private final ClipService clips;
  private final Projects projects;

  Practice(
      PracticeStore practice,
      GoldClips gold,
      Standings standings,
      ClipService clips,
      Projects projects) {
    this.practice = practice;
    this.gold = gold;
    this.standings = standings;
    this.clips = clips;
    this.projects = projects;
  }

  /** One clip for each emotion that has any, to go with the guidelines. */
  @Transactional(readOnly = true)
  public List<GoldClip> examples(PersonId person) {
    Map<Label, GoldClip> examples = new TreeMap<>();
    for (GoldClip clip : gold(Round.TRAINING, person)) {
      examples.putIfAbsent(clip.emotion(), clip);
    }
    return List.copyOf(examples.values());
  }

  /** The next clip of the round; empty when the round is over or not this person's step. */
  @Transactional
  public Optional<PracticeTask> next(PersonId person, Round round) {
    practice.lock(person);
    if (!open(person, round)) {
      return Optional.empty();
    }
    int attempt = attempt(person, round);
    Map<ClipId, Answer> answers = practice.answers(person, round, attempt);
    List<GoldClip> left = left(person, round, attempt, answers);
    if (left.isEmpty()) {
      // the last clips were taken out of the round after the others were answered
      end(person, round, attempt, answers);
      return Optional.empty();
    }
    ClipId clip = left.getFirst().clip();
    double seconds = clips.find(clip).map(Clip::cut).map(Clip.Cut::durationSeconds).orElse(0.0);
    return Optional.of(
        new PracticeTask(
            round, attempt, clip, seconds, answers.size() + 1, answers.size() + left.size()));
  }

  /**
   * Keeps the answer; the first one to a clip counts.
   *
   * @return what was expected, in the training round; in a test nothing is told
   * @throws InvalidInput when the round is over, or the clip is not in it any more
   */
  @Transactional
  public Optional<Answer> answer(PersonId person, PracticeTask task, Label given) {
    practice.lock(person);
    Round round = task.round();
    Answer first = practice.answers(person, round, task.attempt()).get(task.clip());
    if (first != null) {
      return told(round, first);
    }
    if (!open(person, round) || attempt(person, round) != task.attempt()) {
      throw new InvalidInput("admission.round-over");
    }
    Label expected =
        gold(round, person).stream()
            .filter(clip -> clip.clip().equals(task.clip()))
            .findFirst()
            .map(GoldClip::emotion)
            .orElseThrow(() -> new InvalidInput("admission.clip-taken-out"));
    Answer answer = new Answer(given, expected);
    practice.add(person, round, task.attempt(), task.clip(), answer);
    Map<ClipId, Answer> answers = practice.answers(person, round, task.attempt());
    if (left(person, round, task.attempt(), answers).isEmpty()) {
      end(person, round, task.attempt(), answers);
    }
    return told(round, answer);
  }

  /** How this person's latest test went; empty when none came to its end. */
  @Transactional(readOnly = true)
  public Optional<QualificationResult> lastTest(PersonId person) {
    int attempt = practice.ended(person, projects.currentId(), Round.TEST);
    if (attempt == 0) {
      return Optional.empty();
    }
    QualificationResult today =
        QualificationRule.judge(
            List.copyOf(practice.answers(person, Round.TEST, attempt).values()), threshold(person));
    boolean passed = practice.passed(person, projects.currentId(), Round.TEST, attempt);
    return Optional.of(new QualificationResult(today.all(), today.each(), today.weak(), passed));
  }

  /**
   * Training clips from the guidelines on, and those trained on for good; test clips during a test
   * only.
   */
  @Override
  @Transactional(readOnly = true)
  public boolean maySee(ClipId clip, PersonId person) {
    GoldPurpose purpose = gold.purpose(clip).orElse(GoldPurpose.HIDDEN);
    return switch (purpose) {
      case TRAINING ->
          at(person, Step.GUIDELINES)
              || at(person, Step.TRAINING)
              || practice.answered(person, Round.TRAINING, clip);
      case TEST -> open(person, Round.TEST);
      case HIDDEN -> false;
    };
  }

  private List<GoldClip> gold(Round round, PersonId person) {
    return gold.forOthersThan(person, projects.currentId(), round.purpose());
  }

  private static Optional<Answer> told(Round round, Answer answer) {
    return round == Round.TRAINING ? Optional.of(answer) : Optional.empty();
  }

  private boolean at(PersonId person, Step step) {
    return standing(person).missing().filter(step::equals).isPresent();
  }

  private boolean open(PersonId person, Round round) {
    return at(person, round.step())
        && (round == Round.TRAINING || standing(person).attemptsLeft() > 0);
  }

  private Standing standing(PersonId person) {
    return standings.of(person, projects.currentId());
  }

  private int attempt(PersonId person, Round round) {
    return 1 + practice.ended(person, projects.currentId(), round);
  }

  /** In an order of this person's own, which a reload does not change. */
  private List<GoldClip> left(
      PersonId person, Round round, int attempt, Map<ClipId, Answer> answers) {
    List<GoldClip> all = new ArrayList<>(gold(round, person));
    Collections.shuffle(all, new Random(31L * person.value().hashCode() + attempt));
    all.removeIf(clip -> answers.containsKey(clip.clip()));
    return all;
  }

  private void end(PersonId person, Round round, int attempt, Map<ClipId, Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    double threshold = round == Round.TRAINING ? 0 : threshold(person);
    practice.end(
        person,
        projects.currentId(),
        round,
        attempt,
        QualificationRule.judge(List.copyOf(answers.values()), threshold));
  }

  private double threshold(PersonId person) {
    return standing(person).rule().testThreshold().orElse(0);
  }
}
