package org.tenfold.clip.ui.faces;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.FaceBulks;
import org.tenfold.clip.face.FaceBulks.Bulk;
import org.tenfold.clip.face.FaceLooks;
import org.tenfold.clip.face.FaceSummary;
import org.tenfold.face.Sampling;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;
import org.tenfold.web.Times;
import org.tenfold.web.list.ChoiceColumn;

/** All clips that were looked at, to decide the same about several of them. */
class FaceQueue extends NativeDetails {
  private final transient FaceBulks bulks;
  private final transient FaceLooks looks;
  private final PersonId curator;
  private final transient Runnable decided;
  private final Grid<FaceSummary> grid = new Grid<>();
  private final Checkbox doubtful = new Checkbox(translate("faces.only-doubtful"));
  private final Select<Sampling> sampling = new Select<>();
  private final Span chosen = new Span();
  private final Div last = new Div();
  private transient List<FaceSummary> all = List.of();
  private transient Map<ClipId, Integer> numbers = Map.of();

  /**
   * @param open told which clip somebody wants to see
   * @param decided told after a decision
   */
  FaceQueue(
      FaceBulks bulks, FaceLooks looks, PersonId curator, Consumer<ClipId> open, Runnable decided) {
    super(translate("faces.queue"));
    this.bulks = bulks;
    this.looks = looks;
    this.curator = curator;
    this.decided = decided;
    setId("face-queue");
    doubtful.addValueChangeListener(changed -> fill());
    sampling.setLabel(translate("recipe.sampling"));
    sampling.setId("face-queue-sampling");
    sampling.setItems(Sampling.values());
    sampling.setItemLabelGenerator(one -> translate("recipe." + one));
    sampling.setValue(Sampling.TIM);
    Div row =
        new Div(
            doubtful,
            new Button(translate("faces.choose-shown"), click -> chooseShown()),
            chosen,
            button("faces.bulk-fine", "faces-bulk-fine", () -> bulks.settle(picked(), curator)),
            button("faces.bulk-again", "faces-bulk-again", this::again),
            sampling,
            button(
                "faces.bulk-sample",
                "faces-bulk-sample",
                () -> bulks.sample(picked(), sampling.getValue(), curator)));
    row.addClassNames("tf-actions", "tf-baseline");
    last.addClassName("tf-job-head");
    Div body = new Div(row, last, table(open));
    body.addClassName("tf-stack");
    setContent(body);
    addClassName("tf-card");
  }

  private Button button(String words, String id, Runnable act) {
    Button button =
        new Button(
            translate(words),
            click -> {
              if (Refusals.told(act)) {
                decided.run();
              }
            });
    button.setId(id);
    return button;
  }

  private Grid<FaceSummary> table(Consumer<ClipId> open) {
    grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
    grid.setHeight("18rem");
    ChoiceColumn.of(grid);
    grid.setItemSelectableProvider(one -> one.useful().frames() > 0); // else it was not read
    grid.addColumn(one -> numbers.getOrDefault(one.clip(), 0))
        .setHeader(translate("faces.number"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addComponentColumn(FaceBadge::new)
        .setHeader(translate("faces.fact"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(FaceBadge::doubts).setHeader(translate("faces.doubts"));
    grid.addItemClickListener(click -> open.accept(click.getItem().clip()));
    grid.asMultiSelect().addSelectionListener(changed -> count());
    return grid;
  }

  /**
   * @param seen of all clips
   * @param known the clips' numbers
   */
  void show(List<FaceSummary> seen, Map<ClipId, Integer> known) {
    all = List.copyOf(seen);
    numbers = new HashMap<>(known);
    setSummaryText(translate("faces.queue-of", all.size()));
    fill();
    last.removeAll();
    bulks.newest().ifPresent(this::offerUndo);
  }

  private void fill() {
    grid.deselectAll();
    grid.setItems(all.stream().filter(one -> !doubtful.getValue() || one.doubtful()).toList());
    count();
  }

  private void chooseShown() {
    grid.asMultiSelect()
        .select(
            grid.getListDataView().getItems().filter(one -> one.useful().frames() > 0).toList());
  }

  private void count() {
    chosen.setText(translate("faces.chosen", grid.getSelectedItems().size()));
  }

  private List<ClipId> picked() {
    return grid.getSelectedItems().stream().map(FaceSummary::clip).toList();
  }

  private void again() {
    looks.lookAgain(picked(), curator);
    Notifications.done(translate("faces.looking-again"));
  }

  private void offerUndo(Bulk bulk) {
    String what =
        bulk.sampling()
            .map(so -> translate("faces.bulk-sampled", bulk.clips(), translate("recipe." + so)))
            .orElseGet(() -> translate("faces.bulk-settled", bulk.clips()));
    Paragraph who = new Paragraph(bulk.who() + ", " + Times.minuteWithZone(bulk.at()));
    who.addClassName("tf-note");
    last.add(
        new Span(what),
        who,
        button(
            "faces.bulk-undo",
            "faces-bulk-undo",
            () ->
                Notifications.done(
                    translate("faces.bulk-undone", bulks.undo(bulk.id(), curator)))));
  }
}
