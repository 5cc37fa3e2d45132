package org.tenfold.clip.ui.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ui.faces.FaceBadge;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.StateBadge;

/** The clips of a movie as a table, the newest first until another order is chosen. */
class MovieClips extends Div {
  /** By what the rows can stand in order. */
  enum By {
    NUMBER(Comparator.comparing(row -> row.clip().number())),
    LABEL(Comparator.comparing(row -> row.clip().estimatedEmotion().number())),
    STATE(Comparator.comparing(row -> row.clip().status())),
    FROM(Comparator.comparing(row -> row.clip().startMicros())),
    LENGTH(Comparator.comparing(row -> row.clip().endMicros() - row.clip().startMicros())),
    TAGS(Comparator.comparing(row -> row.tags().toLowerCase(Locale.ROOT)));

    private final Comparator<CutClip> order;

    By(Comparator<CutClip> order) {
      this.order = order;
    }

    Comparator<CutClip> order(boolean descending) {
      Comparator<CutClip> number = Comparator.comparing(row -> -row.clip().number());
      return (descending ? order.reversed() : order).thenComparing(number);
    }
  }

  private final transient JobService jobs;
  private final transient CutUndo undo;
  private final transient Consumer<Clip> open;
  private final Map<By, NativeTableHeaderCell> heads = new EnumMap<>(By.class);
  private final NativeTable table = new NativeTable();
  private final NativeTableBody body = table.getBody();
  private transient List<CutClip> rows = List.of();
  private By by = By.NUMBER;
  private boolean descending = true;

  /**
   * @param open is told which clip somebody wants to see or change
   */
  MovieClips(JobService jobs, CutUndo undo, Consumer<Clip> open) {
    this.jobs = jobs;
    this.undo = undo;
    this.open = open;
    addClassName("tf-table-frame");
    setId("clips-of-movie");
    table.addClassNames("tf-table", "tf-clip-table");
    NativeTableRow head = table.getHead().addRow();
    head.addHeaderCell().add(new Span(translate("desk-page.picture")));
    for (By one : By.values()) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      cell.getElement().setAttribute("scope", "col");
      NativeButton button = new NativeButton(translate("desk-page.by." + one), click -> sort(one));
      button.addClassName("tf-sort");
      cell.add(button);
      heads.put(one, cell);
    }
    head.addHeaderCell().add(new Span(translate("desk-page.remarks")));
    head.addHeaderCell();
    add(table);
  }

  private void sort(By chosen) {
    descending = chosen == by && !descending;
    by = chosen;
    draw();
  }

  void show(List<CutClip> now) {
    rows = now;
    draw();
  }

  private void draw() {
    heads.forEach(
        (column, cell) ->
            cell.getElement()
                .setAttribute(
                    "aria-sort", column != by ? "none" : descending ? "descending" : "ascending"));
    body.removeAllRows();
    rows.stream().sorted(by.order(descending)).forEach(this::add);
  }

  private void add(CutClip row) {
    Clip clip = row.clip();
    NativeTableRow line = body.addRow();
    line.addClassName("tf-clip-row");
    NativeTableCell picture = line.addDataCell();
    if (clip.cut() != null) {
      Image poster = new Image("media/clips/" + clip.id().value() + "/poster", "");
      poster.addClassName("tf-small-poster");
      picture.add(poster);
    }
    Span number = new Span(translate("desk-page.clip", clip.number()));
    number.addClassName("tf-strong");
    line.addDataCell().add(number);
    line.addDataCell().add(new LabelBadge(clip.estimatedEmotion()));
    NativeTableCell state = line.addDataCell();
    state.add(EditedClip.badge(clip));
    row.job().ifPresent(job -> state.add(new JobLine(jobs, clip.id().value(), () -> {})));
    Span range =
        new Span(
            String.format(Locale.ROOT, "%.2f – %.2f s", clip.startSeconds(), clip.endSeconds()));
    range.addClassName("tf-note");
    line.addDataCell().add(range);
    line.addDataCell()
        .add(
            new Span(
                String.format(Locale.ROOT, "%.2f s", clip.endSeconds() - clip.startSeconds())));
    Span tags = new Span(row.tags());
    tags.addClassName("tf-name");
    line.addDataCell().add(tags);
    NativeTableCell remarks = line.addDataCell();
    row.seen().map(FaceBadge::new).ifPresent(remarks::add);
    if (!row.alike().isEmpty()) {
      remarks.add(
          new StateBadge(translate("desk-page.alike", row.alikeNumbers()), StateBadge.Tone.WARN));
    }
    Button button = new Button(translate("desk-page.open"), click -> open.accept(clip));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(translate("desk-page.open-of", clip.number()));
    NativeTableCell actions = line.addDataCell();
    actions.add(button);
    if (undo.may(clip)) {
      actions.add(undo.button(clip));
    } else if (undo.tookBack(clip)) {
      actions.add(undo.again(clip));
    }
  }
}
