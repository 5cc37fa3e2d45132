package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.inference.InferenceMethod;
import org.tenfold.agreement.inference.SourceTruth;
import org.tenfold.agreement.inference.TruthInferenceService;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.agreement.ui.annotators.TruthNote;
import org.tenfold.web.Drawing;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageLabels;
import org.tenfold.web.term.Explained;

/**
 * What each method of truth inference makes of one clip, beside its counts. The methods look at all
 * votes of the source, so the answer may come after the page.
 */
class PosteriorCard extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final int clip;
  private final String title;
  private final Paragraph state = new Paragraph();
  private final ChartCard chart;

  PosteriorCard(TruthInferenceService truthInference, VoteSource source, String title, int clip) {
    this.clip = clip;
    this.title = title;
    String ideas =
        Arrays.stream(InferenceMethod.values())
            .map(
                method ->
                    translate("inference." + method) + ": " + translate("inference-idea." + method))
            .collect(Collectors.joining("; "));
    chart = new ChartCard(translate("posterior.title"), translate("posterior.words", ideas));
    setId("posterior-" + source.key());
    state.addClassName("tf-note");
    Div waiting = new Div(Explained.heading(translate("posterior.title")), state);
    waiting.addClassName("tf-card");
    LiveBinding.keep(
        this, EVERY, () -> truthInference.ask(source), answer -> show(answer, waiting));
  }

  private void show(TruthInferenceService.Answer answer, Div waiting) {
    removeAll();
    Optional<SourceTruth> truth = answer.truth().filter(known -> knows(known));
    if (truth.isPresent()) {
      show(truth.get(), answer.working());
      add(chart);
      TruthNote.of(truth.get(), getLocale()).ifPresent(this::add);
    } else {
      state.setText(
          answer.working()
              ? translate("posterior.working")
              : answer
                  .reason()
                  .map(why -> why.in(getLocale()))
                  .orElseGet(() -> translate("posterior.none")));
      add(waiting);
    }
  }

  private boolean knows(SourceTruth truth) {
    return truth.posterior(InferenceMethod.COUNTS, clip).isPresent();
  }

  private void show(SourceTruth truth, boolean working) {
    List<Method> methods = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (InferenceMethod method : InferenceMethod.values()) {
      double[] posterior = truth.posterior(method, clip).orElseThrow();
      methods.add(
          new Method(translate("inference." + method), Arrays.stream(posterior).boxed().toList()));
      List<String> row = new ArrayList<>(List.of(method.title()));
      Arrays.stream(posterior).forEach(share -> row.add(String.format(Locale.ROOT, "%.4f", share)));
      rows.add(row);
    }
    List<String> columns = new ArrayList<>(List.of("method"));
    columns.addAll(PageLabels.set().titles().stream().toList());
    chart.show(
        new Posteriors(methods),
        new ChartData(columns, rows),
        title
            + " · "
            + translate(
                working ? "posterior.from-working" : "posterior.from",
                Formats.count(truth.votes())));
  }

  /** The plain counts first. */
  private record Posteriors(List<Method> methods) implements Drawing {}

  private record Method(String title, List<Double> shares) {}
}
