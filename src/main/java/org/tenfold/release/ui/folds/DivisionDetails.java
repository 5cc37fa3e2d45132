package org.tenfold.release.ui.folds;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.dfew.FoldBalance;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.release.Division;
import org.tenfold.release.DivisionReport;
import org.tenfold.release.Release;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Question;
import org.tenfold.web.StateBadge;

/** One division: how it was made in a line, and its numbers for those who open it. */
class DivisionDetails extends NativeDetails {
  private static final double PERCENT = 100;
  private static final int DIGITS = 12;

  /**
   * @param remove takes it away; empty where something rests on it
   */
  DivisionDetails(
      Division division, Release divided, DivisionReport report, Optional<Runnable> remove) {
    setId("division-" + division.id().number());
    setSummary(summary(division, report));
    Div tables =
        new Div(
            new FoldTable(divided, report.folds()),
            note(balance(report.balance())),
            new LeakageTable(report.leakage(), clips(report)),
            foot(division, remove));
    tables.addClassName("tf-stack");
    setContent(tables);
  }

  private static Div summary(Division division, DivisionReport report) {
    List<Component> parts = new ArrayList<>();
    Span name =
        new Span(
            translate(
                "division.name",
                division.id().number(),
                DivisionWords.recipe(division.recipe()),
                division.folds()));
    name.getStyle().setFontWeight("600");
    parts.add(name);
    parts.add(badge(report.leakage()));
    parts.add(note(made(division)));
    Div line = new Div();
    line.add(parts);
    line.addClassName("tf-job-head");
    return line;
  }

  private static StateBadge badge(Leakage leakage) {
    if (leakage.movies().isUnknown()) {
      return new StateBadge(translate("division.leak-unknown"), StateBadge.Tone.WARN);
    }
    return leakage.touched() == 0
        ? new StateBadge(translate("division.no-leak"), StateBadge.Tone.GOOD)
        : new StateBadge(
            translate("division.leak", percent(leakage.share(leakage.touched()))),
            StateBadge.Tone.WARN);
  }

  private static String made(Division division) {
    List<String> words = new ArrayList<>();
    boolean drawn =
        division.recipe().equals(FoldRecipe.MOVIE_DISJOINT)
            || division.recipe().equals(FoldRecipe.RANDOM);
    if (drawn || division.validation() > 0) {
      words.add(translate("division.seed", Long.toString(division.seed())));
    }
    if (division.validation() > 0) {
      words.add(translate("division.validation-share", percent(division.validation())));
    }
    if (division.alikeTogether()) {
      words.add(translate("division.kept-alike"));
    }
    return String.join(" · ", words);
  }

  private static String balance(FoldBalance balance) {
    List<String> words = new ArrayList<>();
    balance
        .widest()
        .ifPresent(
            one ->
                words.add(
                    translate(
                        "division.widest",
                        String.format(Locale.ROOT, "%.2f", one.points()),
                        PageLabels.name(one.label()))));
    balance
        .rarest()
        .ifPresent(
            one ->
                words.add(
                    translate(
                        "division.rarest",
                        PageLabels.name(one.label()),
                        one.least(),
                        one.most(),
                        one.clips())));
    String lacking =
        balance.lacking().stream().map(label -> PageLabels.name(label)).collect(joining(", "));
    if (!lacking.isEmpty()) {
      words.add(translate("division.lacking", lacking));
    }
    return String.join(" ", words);
  }

  private static int clips(DivisionReport report) {
    return report.folds().all().stream()
        .limit(1)
        .mapToInt(fold -> fold.train().size() + fold.validation().size() + fold.test().size())
        .sum();
  }

  private static Div foot(Division division, Optional<Runnable> remove) {
    Anchor files =
        new Anchor(
            DivisionFiles.address(
                division.id().release().value(), Integer.toString(division.id().number())),
            translate("division.download"));
    files.setRouterIgnore(true);
    files.getElement().setAttribute("download", true);
    Span hash = new Span(translate("division.hash", division.foldsHash().substring(0, DIGITS)));
    hash.addClassName("tf-note");
    hash.setTitle(division.foldsHash());
    Div foot = new Div(files, hash);
    foot.addClassName("tf-job-head");
    remove.ifPresent(work -> foot.add(remover(division, work)));
    return foot;
  }

  private static Button remover(Division division, Runnable work) {
    Button button =
        new Button(
            translate("division.remove"),
            click -> {
              Question.beforeLoss(
                  translate("division.remove-title", division.id().number()),
                  translate("division.remove-words"),
                  translate("division.remove"),
                  () -> work.run());
            });
    button.setId("remove-division-" + division.id().number());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    return button;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
  }

  private static Paragraph note(String words) {
    Paragraph note = new Paragraph(words);
    note.addClassName("tf-note");
    return note;
  }
}
