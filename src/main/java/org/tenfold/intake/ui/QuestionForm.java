package org.tenfold.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.emotion.Emotion;
import org.tenfold.intake.Answers;
import org.tenfold.intake.Question;
import org.tenfold.intake.dryrun.DryRunReport;

/** What the file leaves open, and what was found and may be said otherwise. */
class QuestionForm extends Div {
  private static final String LEAVE_OUT = "Leave out";
  private static final int MOST_VOTES = 100_000;

  private final transient DryRunReport report;
  private final transient Answers answers;
  private final RadioButtonGroup<LabelCoding> coding = new RadioButtonGroup<>("Labels in numbers");
  private final IntegerField votes = new IntegerField("Votes per clip");
  private final Checkbox leaveOut = new Checkbox();
  private final Select<String> field = new Select<>();
  private final Map<String, Select<String>> mapping = new LinkedHashMap<>();

  /**
   * @param changed given all answers when the person wants the file checked again
   */
  QuestionForm(DryRunReport report, Answers answers, Consumer<Answers> changed) {
    this.report = report;
    this.answers = answers;
    addClassNames("tf-card", "tf-stack");
    setId("import-questions");
    boolean open = !report.questions().isEmpty();
    Paragraph words =
        new Paragraph(
            open
                ? "The file does not say it, and it is not guessed."
                : "This was found in the file. Change what is not so.");
    words.addClassName("tf-note");
    add(new H2(open ? "Please answer" : "As understood"), words);
    report.questions().forEach(question -> add(new Paragraph(question.sentence())));
    Div fields = new Div();
    fields.addClassName("tf-fields");
    addFields(fields);
    Button again = new Button("Check again", click -> changed.accept(said()));
    again.setId("import-again");
    Div row = new Div(again);
    if (!answers.equals(Answers.NONE)) {
      row.add(new Button("Forget all answers", click -> changed.accept(Answers.NONE)));
    }
    row.addClassName("tf-actions");
    add(fields, row);
  }

  private void addFields(Div fields) {
    report.questions().stream()
        .flatMap(
            question ->
                question instanceof Question.Mapping(List<String> texts)
                    ? texts.stream()
                    : Stream.empty())
        .distinct()
        .forEach(text -> mapping.put(text, emotion(text)));
    mapping.values().forEach(fields::add);
    for (Question question : report.questions()) {
      if (question instanceof Question.LabelField(List<String> names)) {
        field.setLabel("Field with the emotion");
        field.setItems(names);
        field.setId("import-field");
        fields.add(field);
      }
    }
    if (!report.coding().evidence().isEmpty()) {
      coding.setItems(LabelCoding.FROM_1, LabelCoding.FROM_0);
      coding.setItemLabelGenerator(LabelCoding::title);
      report.coding().coding().ifPresent(coding::setValue);
      coding.setId("import-coding");
      fields.add(coding);
    }
    votes.setMin(1);
    votes.setMax(MOST_VOTES);
    votes.setValue(report.rule().votes());
    votes.setStepButtonsVisible(true);
    fields.add(votes);
    if (report.problemCount() > 0) {
      leaveOut.setLabel(
          "Leave out the "
              + ImportedSetsCard.number(report.problemCount())
              + " rows with problems");
      leaveOut.setValue(report.leaveOutProblems());
      leaveOut.setId("import-leave-out");
      fields.add(leaveOut);
    }
  }

  private static Select<String> emotion(String text) {
    Select<String> select = new Select<>();
    select.setLabel("“" + text + "” means");
    select.setItems(
        Stream.concat(Emotion.all().stream().map(Emotion::title), Stream.of(LEAVE_OUT)).toList());
    return select;
  }

  private Answers said() {
    Map<String, Optional<Emotion>> meanings = new HashMap<>(answers.mapping());
    mapping.forEach(
        (text, select) -> {
          if (select.getValue() != null) {
            meanings.put(
                text,
                Emotion.all().stream()
                    .filter(emotion -> emotion.title().equals(select.getValue()))
                    .findFirst());
          }
        });
    return new Answers(
        saidCoding(),
        meanings,
        Optional.ofNullable(field.getValue()).or(answers::labelField),
        saidVotes(),
        leaveOut.getValue());
  }

  /** What was found by evidence stays found, not said, as long as nobody changes it. */
  private Optional<LabelCoding> saidCoding() {
    Optional<LabelCoding> chosen = Optional.ofNullable(coding.getValue());
    return chosen.equals(report.coding().coding()) ? answers.coding() : chosen;
  }

  private OptionalInt saidVotes() {
    Integer chosen = votes.getValue();
    boolean usable = chosen != null && chosen >= 1 && chosen <= MOST_VOTES;
    return usable && chosen != report.rule().votes()
        ? OptionalInt.of(chosen)
        : answers.votesPerClip();
  }
}
