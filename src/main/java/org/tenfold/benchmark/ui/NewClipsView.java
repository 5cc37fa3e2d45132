package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.newclip.PredictionRequest;
import org.tenfold.benchmark.newclip.PredictionRequests;
import org.tenfold.benchmark.predict.Predicted;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.label.Label;
import org.tenfold.media.DataFolder;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.RefusalLine;
import org.tenfold.web.Refusals;

/** New clips for a run: upload, and what its networks said of those before. */
@Route("benchmarks/:id/clips")
@PageTitle("Judge new clips · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class NewClipsView extends Div implements BeforeEnterObserver {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient BenchmarkService benchmarks;
  private final transient PredictionRequests requests;
  private final transient JobService jobs;
  private final transient DataFolder data;
  private final PersonId visitor = CurrentUser.get().id();

  NewClipsView(
      BenchmarkService benchmarks, PredictionRequests requests, JobService jobs, DataFolder data) {
    this.benchmarks = benchmarks;
    this.requests = requests;
    this.jobs = jobs;
    this.data = data;
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Run run =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(NewClipsView::parse)
            .flatMap(benchmarks::find)
            .orElseThrow(NotFoundException::new);
    Div answers = new Div();
    answers.addClassName("tf-stack");
    add(
        new PageHeader(
            translate("new-clips.title"),
            translate("new-clips.words", benchmarks.name(run).in(getLocale()))),
        new Anchor("benchmarks/" + run.id().value(), translate("new-clips.back")),
        form(run),
        answers);
    LiveBinding.keep(
        this,
        EVERY,
        () -> requests.of(run.id()),
        known -> {
          answers.removeAll();
          known.forEach(one -> answers.add(answer(one)));
        });
  }

  private Div form(Run run) {
    NewClipUpload upload = new NewClipUpload(data);
    RefusalLine refused = new RefusalLine();
    Refusals refusals = new Refusals().elseAt(refused);
    upload.onRejected(refusals::say);
    Button ask = new Button(translate("new-clips.ask"));
    ask.setId("new-clips-ask");
    ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    ask.addClickListener(
        click -> {
          if (refusals.tell(() -> requests.ask(run.id(), upload.files(), visitor))) {
            upload.clear();
          }
        });
    Paragraph words = new Paragraph(translate("new-clips.upload-words"));
    words.addClassName("tf-note");
    Div card = new Div(new H2(translate("new-clips.upload")), words, upload, refused, ask);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private Div answer(PredictionRequest request) {
    Div card = new Div(new JobLine(jobs, request.id(), () -> {}));
    card.addClassNames("tf-card", "tf-stack");
    request.answer().ifPresent(said -> show(said, card));
    Div actions = new Div();
    actions.addClassName("tf-job-head");
    if (request.answer().isPresent()) {
      Anchor file =
          new Anchor("export/predictions/" + request.id() + ".csv", translate("run.predictions"));
      file.setRouterIgnore(true);
      file.getElement().setAttribute("download", true);
      actions.add(file);
    }
    Button remove =
        new Button(translate("new-clips.remove"), click -> requests.forget(request.id()));
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    actions.add(remove);
    card.add(actions);
    return card;
  }

  private void show(Predicted said, Div card) {
    if (!said.probabilities().isEmpty()) {
      PlainTable table =
          new PlainTable(
                  Stream.concat(
                          Stream.of(
                              translate("clip-check.column.clip"),
                              translate("new-clips.likeliest")),
                          PageLabels.names().stream())
                      .toArray(String[]::new))
              .words(1);
      said.probabilities()
          .forEach(
              (clip, probabilities) -> {
                List<com.vaadin.flow.component.Component> cells = new ArrayList<>();
                cells.add(new LabelBadge(Label.likeliest(probabilities)));
                probabilities.forEach(one -> cells.add(new Span(BenchmarksView.percent(one))));
                table.addRow(new Span(clip), cells);
              });
      Paragraph words = new Paragraph(said.asked().in(getLocale()));
      words.addClassName("tf-note");
      card.add(table, words);
    }
    said.problems()
        .forEach(
            (clip, why) -> {
              Paragraph line =
                  new Paragraph(translate("new-clips.problem", clip, why.in(getLocale())));
              line.addClassName("tf-warning");
              card.add(line);
            });
  }

  private static Optional<RunId> parse(String id) {
    try {
      return Optional.of(RunId.parse(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
