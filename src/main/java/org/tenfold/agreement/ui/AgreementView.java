package org.tenfold.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.agreement.Agreement;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.DurationBin;
import org.tenfold.agreement.DurationTable;
import org.tenfold.annotation.ClipVotes;
import org.tenfold.emotion.Emotion;
import org.tenfold.project.Projects;
import org.tenfold.statistics.FleissKappa;
import org.tenfold.statistics.Interpretation;
import org.tenfold.statistics.Measure;
import org.tenfold.web.Chart;
import org.tenfold.web.EmotionBadge;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Live;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StatTile;
import org.tenfold.web.VoteBar;

/** The curator's dashboard: kappa, votes, labels, durations; it moves as votes land. */
@Route("agreement")
@PageTitle("Agreement · Tenfold")
@Menu(title = "Agreement", order = 40, icon = "vaadin:chart")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class AgreementView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int CLIPS_SHOWN = 200;

  private final Div body = new Div();
  private final RadioButtonGroup<Panel> panel = new RadioButtonGroup<>("Votes of");
  private volatile Panel chosen = Panel.HUMAN;
  private @Nullable Agreement shown;

  AgreementView(AgreementService agreement, Projects projects) {
    addClassName("tf-page");
    body.addClassName("tf-stack");
    panel.setItems(Panel.values());
    panel.setItemLabelGenerator(AgreementView::name);
    panel.setValue(chosen);
    panel.setVisible(projects.current().demo());
    panel.addValueChangeListener(
        change -> {
          chosen = change.getValue();
          show(agreement.now(chosen));
        });
    add(
        new PageHeader(
            "Agreement",
            "How far the annotators agree, and what follows for the labels. Live.",
            panel),
        body);
    Live.keep(this, EVERY, () -> agreement.now(chosen), this::show);
  }

  private void show(Agreement now) {
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    body.removeAll();
    if (now.votes() == 0) {
      body.add(
          new EmptyState(
              "No votes yet",
              chosen == Panel.HUMAN
                  ? "Accepted clips are waiting for annotators: " + now.clips().size() + "."
                  : "Fill the demo on the overview page to see simulated votes."));
      return;
    }
    if (chosen == Panel.SIMULATED) {
      Div note =
          new Div(
              new Span(
                  "These votes are simulated. They never enter a release together with human"
                      + " votes."));
      note.addClassName("tf-demo-banner");
      body.add(note);
    }
    body.add(tiles(now), charts(now), durations(now), clips(now));
  }

  private static Div tiles(Agreement now) {
    FleissKappa all = now.kappaOfAll();
    FleissKappa single = now.kappaOfSingleLabelled();
    int finished = now.finished().size();
    Div tiles =
        new Div(
            tile(
                "Fleiss' κ, all finished clips",
                all.kappa(),
                finished + " clips with all " + now.rule().votes() + " votes"),
            tile(
                "Fleiss' κ, single-labelled",
                single.kappa(),
                now.singleLabelled().size()
                    + " clips with ≥ "
                    + now.rule().threshold()
                    + " of "
                    + now.rule().votes()),
            new StatTile(
                "Krippendorff's α",
                alpha(now.alpha()),
                "nominal; also counts the "
                    + (now.clips().size() - finished)
                    + " clips in progress"),
            new StatTile(
                "Votes",
                Long.toString(now.votes()),
                "of "
                    + now.clips().size() * now.rule().votes()
                    + " for "
                    + now.clips().size()
                    + " clips"));
    tiles.addClassName("tf-stats");
    tiles.setId("kappa-tiles");
    return tiles;
  }

  private static String alpha(Measure alpha) {
    return alpha.value().map(value -> String.format(Locale.ROOT, "%.3f", value)).orElse("–");
  }

  private static StatTile tile(String label, Measure measure, String subset) {
    return switch (measure) {
      case Measure.Value value ->
          new StatTile(
              label,
              String.format(Locale.ROOT, "%.3f", value.number()),
              Interpretation.of(value.number()).words() + " · " + subset);
      case Measure.Undefined undefined ->
          new StatTile(label, "–", undefined.why().sentence() + " · " + subset);
    };
  }

  private static Div charts(Agreement now) {
    Chart votes = new Chart("All votes by emotion");
    votes.setOption(AgreementCharts.votesByEmotion(now));
    Chart labels = new Chart("Single labels by emotion");
    labels.setOption(AgreementCharts.labels(now));
    votes.setHeight("16rem");
    labels.setHeight("16rem");
    Div left = card("All votes by emotion", "Every vote of every clip, finished or not.", votes);
    Div right =
        card(
            "Single labels",
            "Finished clips with at least "
                + now.rule().threshold()
                + " of "
                + now.rule().votes()
                + " votes for one emotion.",
            labels);
    Div columns = new Div(left, right);
    columns.addClassName("tf-columns");
    return columns;
  }

  private static Div durations(Agreement now) {
    DurationTable table = now.durations();
    PlainTable rows =
        new PlainTable(
            "Emotion",
            DurationBin.UP_TO_2_S.title(),
            DurationBin.FROM_2_TO_5_S.title(),
            DurationBin.FROM_5_S.title(),
            "Total",
            "Percent");
    rows.setId("durations");
    for (Emotion emotion : Emotion.all()) {
      rows.addRow(
          new EmotionBadge(emotion),
          List.of(
              new Span(Integer.toString(table.count(emotion, DurationBin.UP_TO_2_S))),
              new Span(Integer.toString(table.count(emotion, DurationBin.FROM_2_TO_5_S))),
              new Span(Integer.toString(table.count(emotion, DurationBin.FROM_5_S))),
              new Span(Integer.toString(table.total(emotion))),
              new Span(String.format(Locale.ROOT, "%.2f", table.percent(emotion)))));
    }
    rows.addRow(
        "Total",
        List.of(
            Integer.toString(table.total(DurationBin.UP_TO_2_S)),
            Integer.toString(table.total(DurationBin.FROM_2_TO_5_S)),
            Integer.toString(table.total(DurationBin.FROM_5_S)),
            Integer.toString(table.total()),
            table.total() == 0 ? "0.00" : "100.00"));
    return card(
        "Emotion and duration",
        "Single-labelled clips; a bin holds its lower edge: [0, 2), [2, 5), [5, ∞) s.",
        rows);
  }

  private static Div clips(Agreement now) {
    PlainTable rows = new PlainTable("Clip", "Length", "Votes", "Label", "Entropy");
    rows.setId("clips");
    for (ClipVotes clip : now.clips().stream().limit(CLIPS_SHOWN).toList()) {
      List<Component> cells = new ArrayList<>();
      cells.add(new Span(String.format(Locale.ROOT, "%.2f s", clip.durationSeconds())));
      cells.add(new VoteBar(clip.votes()));
      cells.add(
          now.rule()
              .label(clip.votes())
              .<Component>map(EmotionBadge::new)
              .orElseGet(
                  () ->
                      new Span(
                          now.rule().finished(clip.votes())
                              ? "none"
                              : clip.votes().total() + " of " + now.rule().votes() + " votes")));
      cells.add(
          new Span(
              clip.votes().total() == 0
                  ? "–"
                  : String.format(Locale.ROOT, "%.2f", clip.votes().normalisedEntropy())));
      rows.addRow(new Anchor("clips/" + clip.clip().value(), "Clip " + clip.number()), cells);
    }
    String more =
        now.clips().size() > CLIPS_SHOWN ? " The first " + CLIPS_SHOWN + " are shown." : "";
    return card(
        "Votes of each clip", "Entropy 0: all agree; 1: all seven equally often." + more, rows);
  }

  private static Div card(String title, String sentence, Component content) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-note");
    Div card = new Div(new H2(title), words, content);
    card.addClassName("tf-card");
    return card;
  }

  private static String name(Panel panel) {
    return panel == Panel.HUMAN ? "people" : "the simulation";
  }
}
