package org.tenfold.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelPresets;
import org.tenfold.label.LabelSet;
import org.tenfold.project.NamedLabelSet;
import org.tenfold.project.ui.LabelDrafts.Draft;
import org.tenfold.project.ui.LabelDrafts.Problem;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Refusals;

/** A preset to begin with, and a row of fields for each label. */
class LabelSetEditor extends Div {
  private final transient Consumer<Chosen> save;
  private final transient Refusals refusals = new Refusals();
  private final TextField name = new TextField(translate("label-set.name"));
  private final Div table = new Div();
  private final Button more = new Button(translate("label-set.add"), click -> add());
  private final transient List<LabelFields> rows = new ArrayList<>();

  /** What somebody wants to judge by. */
  record Chosen(String name, LabelSet labels) {}

  /**
   * @param save may refuse it
   */
  LabelSetEditor(NamedLabelSet now, Consumer<Chosen> save) {
    this.save = save;
    addClassName("tf-stack");
    Select<String> presets = new Select<>();
    presets.setId("label-preset");
    presets.setLabel(translate("label-set.preset"));
    presets.setItems(LabelPresets.names());
    presets.setItemLabelGenerator(one -> one.toUpperCase(Locale.ROOT));
    presets.setPlaceholder(translate("label-set.own"));
    presets.addValueChangeListener(
        chosen -> {
          if (chosen.getValue() != null) {
            begin(
                chosen.getValue().toUpperCase(Locale.ROOT),
                LabelPresets.named(chosen.getValue()).orElseThrow());
          }
        });
    name.setId("label-set-name");
    name.setMaxLength(LabelDrafts.LONGEST_NAME);
    refusals.at(name, "project.label-name", "project.label-set-name");
    Button button = new Button(translate("settings.save"), click -> save());
    button.setId("save-labels");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    more.setId("add-label");
    table.addClassName("tf-label-rows");
    Paragraph words = new Paragraph(translate("label-set.words"));
    words.addClassName("tf-note");
    Div head = new Div(presets, name);
    head.addClassName("tf-fields");
    Div foot = new Div(more, button);
    foot.addClassName("tf-actions");
    add(words, head, table, foot);
    begin(now.name(), now.labels());
  }

  private void begin(String called, LabelSet labels) {
    name.setValue(called);
    rows.clear();
    labels.classes().forEach(one -> rows.add(fields(Draft.of(one))));
    draw();
  }

  private void add() {
    rows.add(fields(new Draft("", "", "", "", freeColour(), false)));
    draw();
    rows.getLast().english.focus();
  }

  private int freeColour() {
    return IntStream.rangeClosed(1, Label.MOST)
        .boxed()
        .filter(number -> rows.stream().noneMatch(row -> number.equals(row.colour.getValue())))
        .findFirst()
        .orElse(1);
  }

  private LabelFields fields(Draft draft) {
    LabelFields row =
        new LabelFields(draft, () -> rows.stream().map(one -> one.letter.getValue()).toList());
    row.up.addClickListener(click -> move(row, -1));
    row.down.addClickListener(click -> move(row, 1));
    row.remove.addClickListener(
        click -> {
          rows.remove(row);
          draw();
        });
    return row;
  }

  private void move(LabelFields row, int by) {
    int place = rows.indexOf(row);
    rows.remove(place);
    rows.add(place + by, row);
    draw();
    Button pressed = by < 0 ? row.up : row.down;
    (pressed.isEnabled() ? pressed : by < 0 ? row.down : row.up).focus();
  }

  private void draw() {
    PlainTable drawn =
        new PlainTable(
                translate("label-set.number"),
                translate("label-set.english"),
                translate("label-set.chinese"),
                translate("label-set.key"),
                translate("label-set.letter"),
                translate("label-set.colour"),
                translate("label-set.rare"),
                "")
            .words(1, 2, 3, 4, 5, 6);
    for (int place = 1; place <= rows.size(); place++) {
      drawn.addRow(new Span(String.valueOf(place)), rows.get(place - 1).cells(place, rows.size()));
    }
    table.removeAll();
    table.add(drawn);
    more.setEnabled(rows.size() < Label.MOST);
    rows.forEach(row -> row.remove.setEnabled(rows.size() > LabelSet.LEAST));
  }

  private void save() {
    rows.forEach(LabelFields::forgetProblems);
    List<Draft> drafts = rows.stream().map(LabelFields::draft).toList();
    List<Problem> problems = LabelDrafts.problems(drafts);
    problems.forEach(problem -> rows.get(problem.place()).show(problem));
    if (!problems.isEmpty()) {
      Problem first = problems.getFirst();
      rows.get(first.place()).field(first.part()).focus();
      return;
    }
    refusals.tell(() -> save.accept(new Chosen(called(drafts), LabelDrafts.set(drafts))));
  }

  private String called(List<Draft> drafts) {
    String called = name.getValue().strip();
    if (called.isEmpty()) {
      throw new InvalidInput("project.label-name", LabelDrafts.LONGEST_NAME);
    }
    Optional<LabelSet> preset = LabelPresets.named(called);
    if (preset.isPresent() && !preset.get().equals(LabelDrafts.set(drafts))) {
      throw new InvalidInput("project.label-set-name", called);
    }
    return called;
  }
}
