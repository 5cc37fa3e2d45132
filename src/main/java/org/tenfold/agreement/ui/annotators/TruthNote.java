package org.tenfold.agreement.ui.annotators;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.agreement.inference.SourceTruth;
import org.tenfold.error.Message;

/** Says beside inferred labels and errors that there are too few votes to infer them. */
public final class TruthNote {
  private TruthNote() {}

  /** Nothing where there are enough. */
  public static Optional<Paragraph> of(SourceTruth truth, Locale reader) {
    Optional<Message> said = truth.tooFewVotes();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Paragraph note = new Paragraph(said.get().in(reader));
    note.addClassName("tf-note");
    note.setId("too-few-votes");
    return Optional.of(note);
  }
}
