package org.tenfold.admission;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.admission.background.Background;
import org.tenfold.admission.background.Backgrounds;
import org.tenfold.admission.practice.PracticeStore;
import org.tenfold.admission.practice.QualificationRule;
import org.tenfold.admission.practice.Round;
import org.tenfold.admission.text.ProjectText;
import org.tenfold.admission.text.TextKind;
import org.tenfold.admission.text.TextStore;
import org.tenfold.annotation.Admission;
import org.tenfold.annotation.Refusal;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.project.Projects;

/** Whether a person may label, and what they say of themselves on the way there. */
@Service
public class AdmissionService implements Admission {
  /** The page that leads through the steps. */
  public static final String PAGE = "welcome";

  private final Standings standings;
  private final TextStore texts;
  private final Backgrounds backgrounds;
  private final PracticeStore practice;
  private final AdmittedPeople admitted;
  private final Projects projects;

  AdmissionService(
      Standings standings,
      TextStore texts,
      Backgrounds backgrounds,
      PracticeStore practice,
      AdmittedPeople admitted,
      Projects projects) {
    this.standings = standings;
    this.texts = texts;
    this.backgrounds = backgrounds;
    this.practice = practice;
    this.admitted = admitted;
    this.projects = projects;
  }

  /** The first step that is missing, with a sentence about it. */
  @Override
  public Optional<Refusal> refusal(PersonId annotator) {
    if (admitted.knows(annotator)) {
      return Optional.empty();
    }
    Standing now = standing(annotator);
    Optional<Refusal> refusal = now.missing().map(step -> StepWords.refusal(step, now));
    if (refusal.isEmpty()) {
      admitted.keep(annotator);
    }
    return refusal;
  }

  @Override
  public OptionalInt consentVersion(PersonId annotator) {
    return texts.consentGiven(annotator);
  }

  @Transactional(readOnly = true)
  public Standing standing(PersonId person) {
    return standings.of(person, projects.currentId());
  }

  /** The version that holds now. */
  @Transactional(readOnly = true)
  public Optional<ProjectText> text(TextKind kind) {
    return texts.newest(kind, projects.currentId());
  }

  /**
   * Keeps what a person says of themselves; once, so that nobody tries until they fit.
   *
   * @throws InvalidInput when they have said it before
   */
  @Transactional
  public void tell(PersonId person, Background background) {
    if (backgrounds.add(person, background) == 0) {
      throw new InvalidInput("admission.said-before");
    }
  }

  /**
   * The person agrees to the consent text, or has read the guidelines.
   *
   * @param version what they have seen
   * @throws InvalidInput when that is not the newest
   */
  @Transactional
  public void confirm(TextKind kind, int version, PersonId person) {
    int newest = text(kind).map(ProjectText::version).orElse(0);
    if (version != newest) {
      throw new InvalidInput("admission.text-changed", kind.title());
    }
    texts.confirm(kind, projects.currentId(), version, person);
  }

  /** A person's own results in the training round, by the emotion expected. */
  @Transactional(readOnly = true)
  public Map<Label, Score> practice(PersonId person) {
    return QualificationRule.scores(practice.answers(person, Round.TRAINING));
  }
}
