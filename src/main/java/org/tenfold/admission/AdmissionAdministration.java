package org.tenfold.admission;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Memberships;
import org.tenfold.account.Panel;
import org.tenfold.account.Person;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.admission.background.Backgrounds;
import org.tenfold.admission.background.Culture;
import org.tenfold.admission.practice.PracticeStore;
import org.tenfold.admission.text.ProjectText;
import org.tenfold.admission.text.TextKind;
import org.tenfold.admission.text.TextStore;
import org.tenfold.admission.text.TextVersion;
import org.tenfold.annotation.ClipVotes;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.CountedRule;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.project.RuleRows;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;
import org.tenfold.project.setting.SettingVersion;

/** What curators set about admission: texts, the rule, exceptions for one person. */
@Service
public class AdmissionAdministration {
  private final TextStore texts;
  private final AdmissionRuleRows rules;
  private final Standings standings;
  private final Backgrounds backgrounds;
  private final PracticeStore practice;
  private final Memberships members;
  private final VoteLedger ledger;
  private final CurationService curation;
  private final AdmittedPeople admitted;
  private final Projects projects;
  private final SettingHistory history;
  private final AuditLog audit;

  AdmissionAdministration(
      TextStore texts,
      AdmissionRuleRows rules,
      Standings standings,
      Backgrounds backgrounds,
      PracticeStore practice,
      Memberships members,
      VoteLedger ledger,
      CurationService curation,
      AdmittedPeople admitted,
      Projects projects,
      SettingHistory history,
      AuditLog audit) {
    this.history = history;
    this.audit = audit;
    this.texts = texts;
    this.rules = rules;
    this.standings = standings;
    this.backgrounds = backgrounds;
    this.practice = practice;
    this.members = members;
    this.ledger = ledger;
    this.curation = curation;
    this.admitted = admitted;
    this.projects = projects;
  }

  /**
   * Puts a new version in force: everybody is asked again before their next clip.
   *
   * @throws InvalidInput when there is no text, too much of it, or nothing new
   */
  @Transactional
  public ProjectText save(TextKind kind, String markdown, PersonId curator) {
    String words = markdown.strip();
    if (words.isEmpty() || words.length() > ProjectText.MOST_CHARACTERS) {
      throw new InvalidInput("admission.text-length", kind.title(), ProjectText.MOST_CHARACTERS);
    }
    var project = projects.currentId();
    ProjectText newest = texts.newest(kind, project).orElse(null);
    if (newest != null && newest.markdown().equals(words)) {
      throw new InvalidInput("admission.nothing-changed", newest.version());
    }
    try {
      texts.add(kind, project, newest == null ? 1 : newest.version() + 1, words, curator);
    } catch (DataIntegrityViolationException theirs) {
      throw new InvalidInput(theirs, "admission.saved-meanwhile");
    }
    admitted.forgetAll();
    return texts.newest(kind, project).orElseThrow();
  }

  /**
   * Puts a new version of the guidelines in force that says the same in other words: whoever has
   * read the version before is not asked again. Their receipts keep the time at which they read
   * that one, so that they are told from receipts of this version. A consent is never carried over.
   *
   * @throws InvalidInput as {@link #save}
   */
  @Transactional
  public ProjectText saveSmallChange(String markdown, PersonId curator) {
    ProjectText saved = save(TextKind.GUIDELINES, markdown, curator);
    texts.carryOver(TextKind.GUIDELINES, projects.currentId(), saved.version());
    admitted.forgetAll();
    return saved;
  }

  /** How many annotators are stopped until they have read a new version of the text. */
  @Transactional(readOnly = true)
  public int stoppedBy(TextKind kind) {
    Step step = kind == TextKind.CONSENT ? Step.CONSENT : Step.GUIDELINES;
    return (int) annotators().stream().filter(one -> one.standing().done(step)).count();
  }

  @Transactional(readOnly = true)
  public AdmissionRule rule() {
    return rules
        .findById(projects.currentId())
        .map(AdmissionRuleRow::rule)
        .orElse(AdmissionRule.OPEN);
  }

  /** The same, with its version, for whoever may set another one. */
  @Transactional(readOnly = true)
  public CountedRule<AdmissionRule> current() {
    return RuleRows.current(rules, projects.currentId(), AdmissionRule.OPEN);
  }

  /**
   * @param after the version that the person saw
   * @return the version that it has now
   * @throws InvalidInput when somebody else has set it since
   */
  @Transactional
  public int change(AdmissionRule rule, int after) {
    ProjectId project = projects.currentId();
    AdmissionRule before = rule();
    int version = RuleRows.change(rules, project, rule, after, AdmissionRuleRow::new);
    history.keep(project, SettingKind.ADMISSION_RULE, version, words(before), words(rule));
    admitted.forgetAll();
    audit.note(AuditKind.ADMISSION_RULE_SET, null, String.valueOf(version));
    return version;
  }

  /** By the names that {@code admission-rule.was.…} say; empty where nothing is asked. */
  private static Map<String, String> words(AdmissionRule rule) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("background", String.valueOf(rule.backgroundNeeded()));
    words.put("culture", rule.requiredCulture().map(Culture::name).orElse(""));
    words.put("training", String.valueOf(rule.trainingNeeded()));
    OptionalDouble threshold = rule.testThreshold();
    words.put(
        "threshold",
        threshold.isPresent() ? String.valueOf(Math.round(100 * threshold.getAsDouble())) : "");
    words.put("attempts", String.valueOf(rule.attempts()));
    return words;
  }

  /** In words of the rule, newest first. */
  @Transactional(readOnly = true)
  public List<SettingVersion> versions() {
    return history.all(projects.currentId(), SettingKind.ADMISSION_RULE);
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<TextVersion> versions(TextKind kind) {
    return texts.all(kind, projects.currentId());
  }

  /** Enabled human annotators by user name. */
  @Transactional(readOnly = true)
  public List<AnnotatorStanding> annotators() {
    return members.with(Role.ANNOTATOR).stream()
        .filter(Person::enabled)
        .map(this::standing)
        .toList();
  }

  /** One more attempt at the test for this person. */
  @Transactional
  public void grantAttempt(PersonId person, PersonId curator) {
    practice.grant(person, projects.currentId(), curator);
  }

  /** The person said something wrong about themselves and may say it anew. */
  @Transactional
  public void askBackgroundAnew(PersonId person) {
    backgrounds.forget(person);
    admitted.forgetAll();
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    askBackgroundAnew(gone.person());
  }

  /** Accepted clips that can become gold: nobody's vote is on them, by number. */
  @Transactional(readOnly = true)
  public List<ClipVotes> goldCandidates() {
    Set<ClipId> gold = new HashSet<>(curation.gold().stream().map(GoldClip::clip).toList());
    return ledger.clips(projects.currentId(), Panel.HUMAN).stream()
        .filter(clip -> clip.votes().total() == 0 && !gold.contains(clip.clip()))
        .toList();
  }

  private AnnotatorStanding standing(Person person) {
    return new AnnotatorStanding(
        person.id(),
        person.displayName(),
        backgrounds.findByPerson(person.id()),
        standings.of(person.id(), projects.currentId()));
  }
}
