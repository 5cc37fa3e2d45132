package org.tenfold.agreement.ui.dashboard;

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
import org.tenfold.emotion.LabelRule;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.AgreementFigures;
import org.tenfold.web.StatTile;

/** The paper's two kappas with their definitions, alpha for work in progress, smaller figures. */
class KappaCard extends Div implements OverviewCard {
  private final KappaTile single = new KappaTile("Fleiss’ κ, single-labelled subset");
  private final KappaTile whole = new KappaTile("Fleiss’ κ, whole set");
  private final StatTile alpha = new StatTile("Krippendorff’s α");
  private final StatTile votes = new StatTile("Votes");
  private final Checkbox bca = new Checkbox("BCa intervals");
  private final Div small = new Div();
  private final Map<String, Span> values = new LinkedHashMap<>();
  private final Paragraph asOf = new Paragraph();
  private @Nullable Overview shown;

  KappaCard() {
    addClassNames("tf-card", "tf-figure");
    setId("kappa-card");
    Div head = new Div(new H2("Agreement"), bca);
    head.addClassName("tf-figure-head");
    bca.setTooltipText("Bias corrected and accelerated: better where movies are few or κ is skewed");
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
        "Over the finished clips on which at least %d of %d votes agree."
            .formatted(rule.threshold(), rule.votes()),
        "No clip has a single label yet.");
    whole.show(
        figures.finished(),
        bca.getValue(),
        movies,
        Formats.clips(figures.finished().items()),
        "Over every clip with exactly %d votes; %s left out."
            .formatted(rule.votes(), Formats.clips(figures.excluded())),
        "No clip has all its votes yet.");
    alpha.show(
        Formats.three(figures.alpha()),
        figures
            .alpha()
            .reason()
            .map(why -> "Undefined, because " + why.sentence() + ".")
            .orElse("Nominal, over all clips with two votes or more: fit for work in progress."));
    long needed = (long) now.clips() * rule.votes();
    votes.show(
        Formats.count(figures.votes()),
        "of %s for %s".formatted(Formats.count(needed), Formats.clips(now.clips())));
    facts(now);
    asOf.setText(
        Formats.moment(now)
            + (now.ruleVersion() > 0 ? " · label rule version " + now.ruleVersion() : ""));
  }

  private void facts(Overview now) {
    AgreementFigures figures = now.figures();
    fact(
        "z, whole set",
        figures.finished().z(),
        "κ over its standard error when nobody agrees beyond chance (Fleiss, Nee, Landis 1979)."
            + " It tests κ = 0 and says nothing about the interval.");
    fact(
        "Observed agreement P̄",
        figures.finished().observedAgreement(),
        "Share of agreeing pairs of votes on a finished clip, on average.");
    fact(
        "Expected by chance P̄e",
        figures.finished().expectedAgreement(),
        "What P̄ would be if everybody voted at random with the shares of all votes.");
    fact(
        "Percent agreement",
        figures.percentAgreement(),
        "Share of agreeing pairs over all clips with two votes or more.");
    fact(
        "Gwet’s AC1",
        now.ac1(),
        "Like κ, but chance counts for less where one emotion prevails; finished clips.");
    fact(
        "Randolph’s κ",
        now.randolph(),
        "Like κ with chance at one in seven, whatever the shares of votes; finished clips.");
  }

  private void fact(String name, Measure measure, String meaning) {
    Span value =
        values.computeIfAbsent(
            name,
            first -> {
              Span number = new Span();
              number.addClassName("tf-strong");
              Div pair = new Div(new Span(first), number);
              pair.getElement().setAttribute("title", meaning);
              small.add(pair);
              return number;
            });
    value.setText(Formats.three(measure));
    value
        .getElement()
        .setAttribute("title", measure.reason().map(why -> why.sentence()).orElse(meaning));
  }

  private void refresh() {
    if (shown != null) {
      show(shown);
    }
  }
}
