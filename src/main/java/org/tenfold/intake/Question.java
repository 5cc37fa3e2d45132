package org.tenfold.intake;

import java.util.List;

/** What a file leaves open and only a person can say. Nothing is imported before it is answered. */
public sealed interface Question {
  /** One sentence. */
  String sentence();

  /** Which option of the command line answers it. */
  String option();

  /** Do the labels count from 0 or from 1? */
  record Coding(String why) implements Question {
    @Override
    public String sentence() {
      return "Do the labels count the emotions from 0 or from 1? " + why;
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
    public String sentence() {
      return "Which emotion do these mean: " + String.join(", ", texts) + "?";
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
    public String sentence() {
      return fields.isEmpty()
          ? "Which field holds the emotion? None with one choice was found."
          : "Which field holds the emotion: " + String.join(", ", fields) + "?";
    }

    @Override
    public String option() {
      return "--label-field NAME";
    }
  }
}
