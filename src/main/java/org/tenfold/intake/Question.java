package org.tenfold.intake;

import java.util.List;
import org.tenfold.error.Message;

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
   * Which emotion do these mean?
   *
   * @param texts labels or names of columns, as they stand in the file
   */
  record Mapping(List<String> texts) implements Question {
    public Mapping {
      texts = List.copyOf(texts);
    }

    @Override
    public Message sentence() {
      return Message.of("intake.which-emotions", String.join(", ", texts));
    }

    @Override
    public String option() {
      return "--map %s=Happy|...|leave-out".formatted(texts.getFirst());
    }
  }

  /**
   * Which field holds the emotion?
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
