package org.tenfold.admission.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

/** Consent texts and guidelines with their receipts; versions are added, never changed. */
@Repository
public class TextStore {
  private final ProjectTexts texts;
  private final TextReceipts receipts;
  private final ConsentsGiven consents;

  TextStore(ProjectTexts texts, TextReceipts receipts, ConsentsGiven consents) {
    this.texts = texts;
    this.receipts = receipts;
    this.consents = consents;
  }

  public Optional<ProjectText> newest(TextKind kind, ProjectId project) {
    return texts
        .findFirstByKeyProjectAndKeyKindOrderByKeyVersionDesc(project, kind)
        .map(ProjectTextRow::text);
  }

  /** Newest first. */
  public List<TextVersion> all(TextKind kind, ProjectId project) {
    return texts.all(project, kind).stream()
        .map(one -> new TextVersion(one.text().text(), one.by()))
        .toList();
  }

  public void add(TextKind kind, ProjectId project, int version, String markdown, PersonId by) {
    texts.saveAndFlush(
        new ProjectTextRow(new ProjectTextRow.Key(project, kind, version), markdown, by));
  }

  /** The newest consent that this person gave in the current project. */
  public OptionalInt consentGiven(PersonId person) {
    return consents.newest(person);
  }

  /** Whoever has read the version before has read this one, at that time. */
  public void carryOver(TextKind kind, ProjectId project, int version) {
    receipts.carryOver(project, kind, version - 1, version);
  }

  /** Said twice, it stays as first said. */
  public void confirm(TextKind kind, ProjectId project, int version, PersonId person) {
    receipts.add(person, project, kind, version);
  }
}
