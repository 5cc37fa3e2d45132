package org.tenfold.intake.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
import org.tenfold.intake.Answers;
import org.tenfold.intake.Question;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.web.PageLabels;

/** What the file leaves open, and what was found and may be said otherwise. */
class QuestionForm extends Div {
  private static final int MOST_VOTES = 100_000;

  private final transient DryRunReport report;
  private final transient Answers answers;
  private final RadioButtonGroup<LabelCoding> coding =
      new RadioButtonGroup<>(translate("import.coding"));
  private final IntegerField votes = new IntegerField(translate("import.votes-per-clip"));
  private final Checkbox leaveOut = new Checkbox();
  private final Select<String> field = new Select<>();
  private final Map<String, Select<Optional<Label>>> mapping = new LinkedHashMap<>();

  /**
   * @param changed given all answers when the person wants the file checked again
   */
  QuestionForm(DryRunReport report, Answers answers, Consumer<Answers> changed) {
    this.report = report;
    this.answers = answers;
    addClassNames("tf-card", "tf-stack");
    setId("import-questions");
    boolean open = !report.questions().isEmpty();
    Paragraph words = new Paragraph(translate(open ? "import.open-words" : "import.found-words"));
    words.addClassName("tf-note");
    add(new H2(translate(open ? "import.open" : "import.found")), words);
    report.questions().forEach(question -> add(new Paragraph(question.sentence().in(getLocale()))));
    Div fields = new Div();
    fields.addClassName("tf-fields");
    addFields(fields);
    Button again = new Button(translate("import.again"), click -> changed.accept(said()));
    again.setId("import-again");
    Div row = new Div(again);
    if (!answers.equals(Answers.NONE)) {
      row.add(new Button(translate("import.forget"), click -> changed.accept(Answers.NONE)));
    }
    row.addClassName("tf-actions");
    add(fields, row);
  }

  private void addFields(Div fields) {
    report.questions().stream()
        .flatMap(
            question ->
                question instanceof Question.Mapping(LabelSet ofProject, List<String> texts)
                    ? texts.stream()
                    : Stream.empty())
        .distinct()
        .forEach(text -> mapping.put(text, meaning(text)));
    mapping.values().forEach(fields::add);
    for (Question question : report.questions()) {
      if (question instanceof Question.LabelField(List<String> names)) {
        field.setLabel(translate("import.field"));
        field.setItems(names);
        field.setId("import-field");
        fields.add(field);
      }
    }
    if (!report.coding().evidence().isEmpty()) {
      coding.setItems(LabelCoding.FROM_1, LabelCoding.FROM_0);
      coding.setItemLabelGenerator(known -> known.title(report.set()).in(getLocale()));
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
          translate("import.leave-out-rows", ImportedSetsCard.number(report.problemCount())));
      leaveOut.setValue(report.leaveOutProblems());
      leaveOut.setId("import-leave-out");
      fields.add(leaveOut);
    }
  }

  private static Select<Optional<Label>> meaning(String text) {
    Select<Optional<Label>> select = new Select<>();
    select.setLabel(translate("import.means", text));
    select.setItemLabelGenerator(
        one ->
            one.map(label -> PageLabels.name(label))
                .orElseGet(() -> translate("import.leave-out")));
    select.setItems(
        Stream.concat(
                PageLabels.all().stream().map(Optional::of), Stream.of(Optional.<Label>empty()))
            .toList());
    return select;
  }

  private Answers said() {
    Map<String, Optional<Label>> meanings = new HashMap<>(answers.mapping());
    mapping.forEach(
        (text, select) -> {
          if (select.getValue() != null) {
            meanings.put(text, select.getValue());
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
