package org.tenfold.agreement.ui.annotators;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.inference.InferenceMethod;
import org.tenfold.agreement.inference.PairwiseAgreement;
import org.tenfold.agreement.inference.SourceTruth;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.agreement.ui.LabelMatrix;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.address.AddressBar;
import org.tenfold.web.matrix.CountedCells;
import org.tenfold.web.matrix.Matrix;
import org.tenfold.web.matrix.MatrixCell;
import org.tenfold.web.matrix.MatrixFigures;
import org.tenfold.web.matrix.MatrixHeads;
import org.tenfold.web.matrix.MatrixPlace;

/**
 * Each annotator's errors as Dawid and Skene's EM estimates them, and the matrix of one of them.
 */
class ErrorMatrixCard extends Div {
  /** Whose errors are shown, in the address. */
  private static final String OF = "errors-of";

  private final Select<EntityRef> who = new Select<>();
  private final Matrix matrix;
  private final ChartCard chart;
  private final ChartCard all;
  private final Div table = new Div();
  private final Div note = new Div();
  private transient @Nullable SourceTruth truth;
  private String moment = "";
  private String asked = "";

  ErrorMatrixCard(VotesBehind votes) {
    matrix =
        new Matrix(
                "errors", MatrixHeads.labels(translate("errors.truly"), translate("errors.says")))
            .opening(place -> behind(votes, place));
    chart = ChartCard.around(translate("errors.title"), translate("errors.words"), matrix);
    addClassName("tf-stack");
    who.setLabel(translate("role.ANNOTATOR"));
    who.setWidth("16rem");
    who.setId("error-annotator");
    who.setItemLabelGenerator(EntityRef::name);
    who.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            String key = change.getValue().key();
            getUI().ifPresent(ui -> AddressBar.note(ui, Map.of(OF, key)));
          }
          draw();
          matrix.reopen();
        });
    all = ChartCard.around(translate("errors.reliable"), translate("errors.reliable-words"), table);
    all.setId("reliability");
    add(who, chart, note, all);
  }

  void show(SourceTruth now, PairwiseAgreement pairs, String moment) {
    this.truth = now;
    this.moment = moment;
    note.removeAll();
    TruthNote.of(now, getLocale()).ifPresent(note::add);
    List<EntityRef> people = pairs.annotators();
    EntityRef chosen = who.getValue();
    who.setItems(people);
    who.setValue(chosen != null && people.contains(chosen) ? chosen : asked(people));
    draw();
    list(now, people, pairs);
  }

  private void draw() {
    if (truth == null || who.getValue() == null) {
      return;
    }
    truth
        .errors(InferenceMethod.DAWID_SKENE, who.getValue())
        .ifPresent(
            errors -> {
              matrix.show(new Estimated(errors));
              CountedCells cells = new CountedCells(errors, errors, "matrix.of-votes");
              chart.show(
                  LabelMatrix.of(translate("errors.truly"), translate("errors.says"), cells)
                      .inShares(),
                  who.getValue().name() + " · " + moment);
            });
  }

  /** Shares of a row that a method estimates: there are no counts behind them. */
  private record Estimated(double[][] shares) implements MatrixFigures {
    @Override
    public MatrixCell at(MatrixPlace place, boolean percent) {
      double share = shares[place.row()][place.column()];
      String text = String.format(Locale.ROOT, "%.0f", 100 * share);
      return MatrixCell.of(text, share, translate("matrix.share", text));
    }
  }

  private Component behind(VotesBehind votes, MatrixPlace place) {
    return truth == null || who.getValue() == null
        ? new Div()
        : votes.ofErrors(truth, who.getValue(), place);
  }

  void enter(BeforeEnterEvent event) {
    matrix.enter(event);
    asked = event.getLocation().getQueryParameters().getSingleParameter(OF).orElse("");
  }

  private EntityRef asked(List<EntityRef> people) {
    return people.stream()
        .filter(one -> one.key().equals(asked))
        .findFirst()
        .orElse(people.getFirst());
  }

  private record Line(EntityRef who, int votes, double right, String slip) {}

  private void list(SourceTruth now, List<EntityRef> people, PairwiseAgreement pairs) {
    double[] priors = now.priors(InferenceMethod.DAWID_SKENE);
    List<Line> lines =
        java.util.stream.IntStream.range(0, people.size())
            .mapToObj(
                one ->
                    now.errors(InferenceMethod.DAWID_SKENE, people.get(one))
                        .map(
                            errors ->
                                line(people.get(one), pairs.votes().get(one), errors, priors)))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble(Line::right))
            .toList();
    table.removeAll();
    PlainTable rows =
        new PlainTable(
                translate("role.ANNOTATOR"),
                translate("import.votes"),
                translate("errors.right"),
                translate("errors.slip"))
            .words(3);
    rows.addClassName("tf-wrap");
    lines.forEach(line -> rows.addRow(line.who().name(), cells(line)));
    table.add(rows);
    all.show(
        new ChartData(
            List.of("annotator", "votes", "right_percent", "most_common_slip"),
            lines.stream()
                .map(
                    line ->
                        List.of(
                            line.who().name(),
                            Integer.toString(line.votes()),
                            String.format(Locale.ROOT, "%.2f", 100 * line.right()),
                            line.slip()))
                .toList()),
        moment);
  }

  private static List<String> cells(Line line) {
    return List.of(
        Formats.count(line.votes()),
        String.format(Locale.ROOT, "%.1f %%", 100 * line.right()),
        line.slip());
  }

  private static Line line(EntityRef who, int votes, double[][] errors, double[] priors) {
    double right = 0;
    double worst = 0;
    String slip = translate("import.no-label");
    for (Label truly : PageLabels.all()) {
      double[] row = errors[truly.index()];
      right += priors[truly.index()] * row[truly.index()];
      for (Label said : PageLabels.all()) {
        // weighted by how often it can happen: a slip on an emotion that hardly occurs is none
        double often = priors[truly.index()] * row[said.index()];
        if (!said.equals(truly) && often > worst) {
          worst = often;
          slip =
              translate(
                  "errors.said-for",
                  PageLabels.name(said),
                  PageLabels.name(truly),
                  String.format(Locale.ROOT, "%.0f", 100 * row[said.index()]));
        }
      }
    }
    return new Line(who, votes, right, slip);
  }
}
