package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tenfold.account.Role;
import org.tenfold.face.UsefulFrames;
import org.tenfold.intake.ImportedSets;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.media.Library;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseAdministration;
import org.tenfold.release.ReleaseDivisions;
import org.tenfold.release.ReleaseExports;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.summary.ReleaseSummaries;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.release.ui.ReleasePictures;
import org.tenfold.release.ui.folds.FoldsPart;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.RouteId;
import org.tenfold.web.StateBadge;

/** One release: its figures, folds and faces, what leaves of it, and what rests on it. */
@Route("releases/:id")
@RolesAllowed(Role.Names.ADMIN)
public class ReleaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient ReleaseService releases;
  private final transient ReleaseAdministration administration;
  private final transient ReleaseDivisions divisions;
  private final transient ReleaseExports exports;
  private final transient ReleaseSummaries summaries;
  private final transient JobService jobs;
  private final transient Library library;
  private final transient ImportedSets sets;
  private String title = "";

  ReleaseView(
      ReleaseService releases,
      ReleaseAdministration administration,
      ReleaseDivisions divisions,
      ReleaseExports exports,
      ReleaseSummaries summaries,
      JobService jobs,
      Library library,
      ImportedSets sets) {
    this.releases = releases;
    this.divisions = divisions;
    this.exports = exports;
    this.library = library;
    this.sets = sets;
    this.administration = administration;
    this.summaries = summaries;
    this.jobs = jobs;
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Release release =
        RouteId.of(event, ReleaseId::parse)
            .flatMap(releases::find)
            .orElseThrow(NotFoundException::new);
    title = release.name() + " · " + translate("title.release");
    show(release.id());
  }

  private void show(ReleaseId id) {
    Release release = releases.find(id).orElseThrow(NotFoundException::new);
    removeAll();
    add(header(release));
    if (!release.prepared()) {
      Div job = new Div(new JobLine(jobs, id.value(), () -> show(id)));
      job.addClassName("tf-card");
      add(job);
    }
    if (release.labelsOnly()) {
      add(new LabelsOnlyNote(release, sets));
    }
    Div figures = new Div(Parts.note(translate("release.counting")));
    figures.addClassName("tf-stack");
    add(
        figures,
        UsesCard.of(release, administration.uses(id), getLocale()),
        new DescriptionCard(administration, release, () -> show(id)));
    LiveBinding.keep(
        figures,
        EVERY,
        () -> summaries.soon(id),
        known -> known.ifPresent(summary -> show(summary, figures)));
  }

  private PageHeader header(Release release) {
    PageHeader header =
        new PageHeader(
            release.name(),
            translate(
                "release.about",
                Parts.moment(release.createdAt()),
                administration.author(release.id()),
                release.rule().votes(),
                release.rule().threshold(),
                release.ruleVersion()),
            badges(release),
            link(release, "/card", "release.card"),
            compare(release));
    return header;
  }

  private Component badges(Release release) {
    Div badges = new Div();
    badges.addClassName("tf-job-head");
    badges.add(Parts.votes(release));
    if (administration.description(release.id()).archived()) {
      badges.add(new StateBadge(translate("release.archived"), StateBadge.Tone.WARN));
    }
    return badges;
  }

  private static Anchor link(Release release, String below, String key) {
    return new Anchor("releases/" + release.id().value() + below, translate(key));
  }

  /** Opens the differences to another release. */
  private Component compare(Release release) {
    List<Release> others =
        releases.releases().stream().filter(other -> !other.id().equals(release.id())).toList();
    Select<Release> choice = new Select<>();
    choice.setId("release-compare");
    choice.setPlaceholder(translate("release.compare"));
    choice.setAriaLabel(translate("release.compare"));
    choice.setItems(others);
    choice.setItemLabelGenerator(Release::name);
    choice.setVisible(!others.isEmpty());
    choice.addValueChangeListener(
        chosen ->
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            "releases/" + release.id().value() + "/diff",
                            QueryParameters.of(
                                ReleaseDiffView.WITH, chosen.getValue().id().value().toString()))));
    return choice;
  }

  private void show(ReleaseSummary summary, Div into) {
    Release release = summary.release();
    List<ReleasedClip> clips = releases.clips(release.id());
    into.removeAll();
    into.add(
        new FigureTiles(summary),
        Parts.card(
            "release-labels",
            translate("labels.title"),
            translate("release.labels-words"),
            LabelTables.labels(summary)));
    if (summary.contents().seconds() > 0) {
      into.add(
          Parts.card(
              "release-durations",
              translate("durations.title"),
              translate("release.durations-words"),
              LabelTables.durations(summary)));
    }
    // each of these is a section that other parts of Tenfold may replace by a fuller one
    folds(summary).ifPresent(into::add);
    faces(release, clips).ifPresent(into::add);
    List<Release> divided =
        releases.divided().stream().filter(one -> one.id().equals(release.id())).toList();
    into.add(new DownloadsCard(summary, divided, exports.hasVotes(release)));
  }

  private Optional<Component> folds(ReleaseSummary summary) {
    return summary.folds().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Parts.card(
                "release-folds",
                translate("release.folds"),
                translate("release.folds-words"),
                LabelTables.folds(summary),
                new FoldsPart(releases, divisions, FoldsPart.lists(library), summary.release())));
  }

  private static Optional<Component> faces(Release release, List<ReleasedClip> clips) {
    if (!release.trainable()) {
      return Optional.empty();
    }
    Div card =
        Parts.card(
            "release-faces",
            translate("release.faces-title"),
            "",
            new ReleasePictures(release, clips));
    List<ReleasedClip> looked = clips.stream().filter(clip -> clip.frames().isPresent()).toList();
    card.add(new Details(translate("release.faces-every", looked.size()), frames(looked)));
    return Optional.of(card);
  }

  private static PlainTable frames(List<ReleasedClip> clips) {
    int most = 500;
    PlainTable table =
        new PlainTable(
                translate("welcome.clips"),
                translate("release.frames"),
                translate("release.useful"),
                translate("release.share"),
                translate("release.why"))
            .words(4);
    for (ReleasedClip clip : clips.subList(0, Math.min(most, clips.size()))) {
      UsefulFrames useful = clip.frames().orElseThrow().useful();
      table.addRow(
          Parts.clip(clip),
          List.of(
              new Span(Integer.toString(useful.frames())),
              new Span(Integer.toString(useful.useful())),
              new Span(Parts.percent(useful.useful(), useful.frames())),
              new Span(
                  clip.isDropped()
                      ? translate(
                          useful.useful() == 0 ? "release.why-no-face" : "release.why-few-faces")
                      : "")));
    }
    return table;
  }

  @Override
  @PermitAll // a name tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return title + " · Tenfold";
  }
}
