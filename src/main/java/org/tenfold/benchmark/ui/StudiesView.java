package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
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
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;

/** Launches whole studies and lists them. */
@Route("studies")
@PageTitle("Studies · Tenfold")
@Menu(title = "Studies", order = 61, icon = "vaadin:grid-big")
@RolesAllowed(Role.Names.ADMIN)
public class StudiesView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final transient StudyService studies;
  private final transient ReleaseService releases;
  private final Checkbox archived = new Checkbox(translate("study.show-archived"));
  private final Div table = new Div();
  private final EmptyState empty =
      new EmptyState(translate("study.none"), translate("study.none-words"));

  StudiesView(
      StudyService studies,
      BenchmarkService benchmarks,
      ReleaseService releases,
      Projects projects) {
    this.studies = studies;
    this.releases = releases;
    addClassName("tf-page");
    archived.addValueChangeListener(changed -> show(rows()));
    add(
        new PageHeader(translate("nav.studies"), translate("study.words")),
        new StudyForm(
            studies,
            benchmarks,
            releases.releases().stream().filter(Release::prepared).toList(),
            projects.current().demo(),
            study -> getUI().ifPresent(ui -> ui.navigate("studies/" + study.id().value()))),
        empty,
        table,
        archived);
    LiveBinding.keep(this, EVERY, this::rows, this::show);
  }

  /** Compared to know whether anything changed. */
  private record Row(Study study, String release, long done, int all) {}

  private List<Row> rows() {
    Map<ReleaseId, String> names =
        releases.releases().stream().collect(Collectors.toMap(Release::id, Release::name));
    return studies.studies().stream()
        .flatMap(
            study ->
                Optional.ofNullable(names.get(study.release()))
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
        all.stream().filter(row -> archived.getValue() || !row.study().archived()).toList();
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

  static String name(StudyTemplate template) {
    return translate("study.template." + template);
  }
}
