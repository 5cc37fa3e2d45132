package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.benchmark.ui.form.StudyForm;
import org.tenfold.project.Projects;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.RouteId;

/** Launches whole studies and lists them. */
@Route("studies")
@PageTitle("Studies · Tenfold")
@Menu(title = "Studies", order = 61, icon = "vaadin:grid-big")
@RolesAllowed(Role.Names.ADMIN)
public class StudiesView extends Div implements BeforeEnterObserver {
  /** Names the study whose settings the form shall show. */
  static final String AGAIN = "again";

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final transient StudyService studies;
  private final transient ReleaseService releases;
  private final Checkbox archived = new Checkbox(translate("study.show-archived"));
  private final Select<String> tag = new Select<>();
  private final Div table = new Div();
  private final transient List<Release> prepared;
  private final StudyForm form;
  private List<String> offered = List.of();
  private final EmptyState empty =
      new EmptyState(
          translate("study.none"),
          translate("study.none-words"),
          new Anchor("releases", translate("nav.releases")));

  StudiesView(
      StudyService studies,
      BenchmarkService benchmarks,
      ReleaseService releases,
      Projects projects,
      PretrainedWeightCatalog shelf) {
    this.studies = studies;
    this.releases = releases;
    addClassName("tf-page");
    tag.setLabel(translate("study.tags"));
    tag.setId("study-tag");
    tag.setEmptySelectionAllowed(true);
    tag.setEmptySelectionCaption(translate("study.all-tags"));
    tag.addValueChangeListener(changed -> show(rows()));
    archived.addValueChangeListener(changed -> show(rows()));
    prepared = releases.divided().stream().filter(Release::trainable).toList();
    form =
        new StudyForm(
            studies,
            benchmarks,
            prepared,
            shelf,
            projects.current().demo(),
            study -> getUI().ifPresent(ui -> ui.navigate("studies/" + study.id().value())));
    add(
        new PageHeader(translate("nav.studies"), translate("study.words")),
        form,
        empty,
        tag,
        table,
        archived);
    LiveBinding.keep(this, EVERY, this::rows, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(AGAIN)
        .flatMap(id -> RouteId.of(id, StudyId::parse))
        .flatMap(studies::find)
        .ifPresent(study -> form.show(study, prepared));
  }

  /** Compared to know whether anything changed. */
  private record Row(Study study, String release, long done, int all) {}

  private List<Row> rows() {
    Map<DivisionId, String> names =
        releases.divided().stream()
            .collect(Collectors.toMap(Release::divisionId, DivisionWords::name));
    return studies.studies().stream()
        .flatMap(
            study ->
                Optional.ofNullable(names.get(study.division()))
                    .map(release -> row(study, release))
                    .stream())
        .toList();
  }

  private Row row(Study study, String release) {
    long done =
        studies.runs(study).stream().filter(one -> one.state() == StudyRun.State.FINISHED).count();
    return new Row(study, release, done, study.plan().size());
  }

  private void show(List<Row> all) {
    List<Row> rows =
        all.stream()
            .filter(row -> archived.getValue() || !row.study().archived())
            .filter(row -> tag.getValue() == null || row.study().tags().contains(tag.getValue()))
            .toList();
    offerTags(all);
    archived.setVisible(all.stream().anyMatch(row -> row.study().archived()));
    empty.setVisible(rows.isEmpty());
    table.removeAll();
    if (rows.isEmpty()) {
      return;
    }
    PlainTable list =
        new PlainTable(
                translate("study.name"),
                translate("study.template"),
                translate("benchmark.release"),
                translate("study.runs-done"))
            .words(1, 2);
    list.setId("studies");
    for (Row row : rows) {
      list.addRow(
          new Anchor("studies/" + row.study().id().value(), row.study().name()),
          List.of(
              new Span(row.study().template().map(StudiesView::name).orElse("–")),
              new Span(row.release()),
              new Span(translate("study.of", row.done(), row.all()))));
    }
    Div card = new Div(new H2(translate("nav.studies")), list);
    card.addClassNames("tf-card", "tf-stack");
    table.add(card);
  }

  /** Only when they changed: a list that is open would close. */
  private void offerTags(List<Row> all) {
    List<String> tags =
        all.stream().flatMap(row -> row.study().tags().stream()).distinct().sorted().toList();
    tag.setVisible(!tags.isEmpty());
    if (!tags.equals(offered)) {
      offered = tags;
      String chosen = tag.getValue();
      tag.setItems(tags);
      if (chosen != null && tags.contains(chosen)) {
        tag.setValue(chosen);
      }
    }
  }

  static String name(StudyTemplate template) {
    return translate("study.template." + template);
  }
}
