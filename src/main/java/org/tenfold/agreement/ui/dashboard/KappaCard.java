package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.LabelRule;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.AgreementFigures;
import org.tenfold.web.StatTile;
import org.tenfold.web.term.Explained;

/** The paper's two kappas with their definitions, alpha for work in progress, smaller figures. */
class KappaCard extends Div implements OverviewCard {
  private final KappaTile single = new KappaTile(translate("kappa.single"));
  private final KappaTile whole = new KappaTile(translate("kappa.whole"));
  private final StatTile alpha = new StatTile(translate("kappa.alpha"));
  private final StatTile votes = new StatTile(translate("import.votes"));
  private final Checkbox bca = new Checkbox(translate("kappa.bca"));
  private final Div small = new Div();
  private final Map<String, Span> values = new LinkedHashMap<>();
  private final Paragraph asOf = new Paragraph();
  private @Nullable Overview shown;

  KappaCard() {
    addClassNames("tf-card", "tf-figure");
    setId("kappa-card");
    Div head = new Div(new H2(translate("nav.agreement")), bca);
    head.addClassName("tf-figure-head");
    bca.setTooltipText(translate("kappa.bca-words"));
    bca.addValueChangeListener(change -> refresh());
    Div tiles = new Div(single, whole, alpha, votes);
    tiles.addClassName("tf-kappas");
    tiles.setId("kappa-tiles");
    whole.setId("kappa-whole");
    single.setId("kappa-single");
    votes.setId("votes-tile");
    small.addClassName("tf-facts");
    asOf.addClassName("tf-as-of");
    add(head, tiles, small, asOf);
  }

  @Override
  public void show(Overview now) {
    shown = now;
    LabelRule rule = now.agreement().rule();
    AgreementFigures figures = now.figures();
    boolean movies = !now.choices().getOrDefault(ClipField.MOVIE, List.of()).isEmpty();
    single.show(
        figures.singleLabelled(),
        bca.getValue(),
        movies,
        Formats.clips(figures.singleLabelled().items()),
        translate("kappa.single-words", rule.threshold(), rule.votes()),
        translate("figure.no-label"));
    whole.show(
        figures.finished(),
        bca.getValue(),
        movies,
        Formats.clips(figures.finished().items()),
        translate("kappa.whole-words", rule.votes(), Formats.clips(figures.excluded())),
        translate("figure.none-finished"));
    alpha.show(
        Formats.three(figures.alpha()),
        figures
            .alpha()
            .reason()
            .map(why -> translate("kappa.undefined-because", translate("reason." + why)))
            .orElseGet(() -> translate("kappa.alpha-words")));
    long needed = (long) now.clips() * rule.votes();
    votes.show(
        Formats.count(figures.votes()),
        translate("kappa.votes-of", Formats.count(needed), Formats.clips(now.clips())));
    facts(now);
    asOf.setText(
        Formats.moment(now)
            + (now.ruleVersion() > 0
                ? " · " + translate("kappa.rule-version", now.ruleVersion())
                : ""));
  }

  private void facts(Overview now) {
    AgreementFigures figures = now.figures();
    fact(translate("kappa.z"), figures.finished().z(), translate("kappa.z-words"));
    fact(
        translate("kappa.observed"),
        figures.finished().observedAgreement(),
        translate("kappa.observed-words"));
    fact(
        translate("kappa.expected"),
        figures.finished().expectedAgreement(),
        translate("kappa.expected-words"));
    fact(translate("kappa.percent"), figures.percentAgreement(), translate("kappa.percent-words"));
    fact(translate("kappa.gwet"), now.ac1(), translate("kappa.gwet-words"));
    fact(translate("kappa.randolph"), now.randolph(), translate("kappa.randolph-words"));
  }

  private void fact(String name, Measure measure, String meaning) {
    Span value =
        values.computeIfAbsent(
            name,
            first -> {
              Span number = new Span();
              number.addClassName("tf-strong");
              Div pair = new Div(Explained.words(first), number);
              pair.getElement().setAttribute("title", meaning);
              small.add(pair);
              return number;
            });
    value.setText(Formats.three(measure));
    value
        .getElement()
        .setAttribute(
            "title", measure.reason().map(why -> translate("reason." + why)).orElse(meaning));
  }

  private void refresh() {
    if (shown != null) {
      show(shown);
    }
  }
}
