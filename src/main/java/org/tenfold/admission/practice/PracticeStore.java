package org.tenfold.admission.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.project.ProjectId;

/** Answers in practice, the rounds that came to their end, and attempts that curators gave. */
@Repository
public class PracticeStore {
  private final PracticeAnswers answers;
  private final PracticeRounds rounds;
  private final TestGrants grants;

  PracticeStore(PracticeAnswers answers, PracticeRounds rounds, TestGrants grants) {
    this.answers = answers;
    this.rounds = rounds;
    this.grants = grants;
  }

  /** Lets one tab of this person at a time answer, until the transaction ends. */
  void lock(PersonId person) {
    int unused = rounds.lock(person.value());
  }

  boolean answered(PersonId person, Round round, ClipId clip) {
    return answers.existsByKeyPersonAndKeyKindAndKeyClip(person, round, clip);
  }

  /** As they came. */
  public Map<ClipId, Answer> answers(PersonId person, Round round, int attempt) {
    Map<ClipId, Answer> byClip = new LinkedHashMap<>();
    for (PracticeAnswerRow row : answers.of(person, round, attempt)) {
      byClip.put(row.getId().clip(), row.answer());
    }
    return byClip;
  }

  /** Of all attempts. */
  public List<Answer> answers(PersonId person, Round round) {
    return answers.findByKeyPersonAndKeyKind(person, round);
  }

  void add(PersonId person, Round round, int attempt, ClipId clip, Answer answer) {
    answers.saveAndFlush(
        new PracticeAnswerRow(new PracticeAnswerRow.Key(person, round, attempt, clip), answer));
  }

  /** How many of these rounds came to their end. */
  int ended(PersonId person, ProjectId project, Round round) {
    return rounds.ended(person, project, round);
  }

  boolean passed(PersonId person, ProjectId project, Round round, int attempt) {
    return rounds
        .findById(new PracticeRoundRow.Key(person, project, round, attempt))
        .orElseThrow()
        .passed();
  }

  void end(
      PersonId person, ProjectId project, Round round, int attempt, QualificationResult result) {
    rounds.saveAndFlush(
        new PracticeRoundRow(new PracticeRoundRow.Key(person, project, round, attempt), result));
  }

  public void grant(PersonId person, ProjectId project, PersonId curator) {
    grants.saveAndFlush(new TestGrantRow(person, project, curator));
  }
}
