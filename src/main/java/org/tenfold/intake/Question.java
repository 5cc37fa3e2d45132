package org.tenfold.intake;

import java.util.List;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelPresets;
import org.tenfold.label.LabelSet;

/** What a file leaves open and only a person can say. Nothing is imported before it is answered. */
public sealed interface Question {
  /** One sentence. */
  Message sentence();

  /** Which option of the command line answers it. */
  String option();

  /**
   * Do the labels count from 0 or from 1?
   *
   * @param why it is open, sentences
   */
  record Coding(List<Message> why) implements Question {
    public Coding {
      why = List.copyOf(why);
    }

    @Override
    public Message sentence() {
      return Message.of("intake.which-coding", Message.joined(why));
    }

    @Override
    public String option() {
      return "--coding 0|1";
    }
  }

  /**
   * Which label do these mean?
   *
   * @param labels that they may mean
   * @param texts labels or names of columns, as they stand in the file
   */
  record Mapping(LabelSet labels, List<String> texts) implements Question {
    public Mapping {
      texts = List.copyOf(texts);
    }

    @Override
    public Message sentence() {
      Message asked = Message.of("intake.which-emotions", String.join(", ", texts));
      return LabelPresets.knowing(texts)
          .map(preset -> Message.of("intake.other-set", asked, preset, labels.size()))
          .orElse(asked);
    }

    @Override
    public String option() {
      return "--map %s=%s|...|leave-out".formatted(texts.getFirst(), labels.title(Label.of(1)));
    }
  }

  /**
   * Which field holds the label?
   *
   * @param fields of the export that could
   */
  record LabelField(List<String> fields) implements Question {
    public LabelField {
      fields = List.copyOf(fields);
    }

    @Override
    public Message sentence() {
      return fields.isEmpty()
          ? Message.of("intake.which-field-none")
          : Message.of("intake.which-field", String.join(", ", fields));
    }

    @Override
    public String option() {
      return "--label-field NAME";
    }
  }
}
