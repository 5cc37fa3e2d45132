package org.tenfold.release.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
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
import org.tenfold.account.Role;
import org.tenfold.intake.ImportedSets;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.media.Library;
import org.tenfold.project.Projects;
import org.tenfold.release.ImportedReleases;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseAdministration;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.page.Parts;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.term.Explained;

/** Freezes what is finished, and lists what was frozen; each release has a page of its own. */
@Route("releases")
@PageTitle("Releases · Tenfold")
@Menu(title = "Releases", order = 50, icon = "vaadin:archive")
@RolesAllowed(Role.Names.ADMIN)
public class ReleasesView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient ReleaseService releases;
  private final transient ReleaseAdministration administration;
  private final transient JobService jobs;
  private final Div list = new Div();

  ReleasesView(
      ReleaseService releases,
      ReleaseAdministration administration,
      JobService jobs,
      ImportedReleases imports,
      ImportedSets sets,
      Projects projects,
      Library library) {
    this.releases = releases;
    this.administration = administration;
    this.jobs = jobs;
    addClassName("tf-page");
    list.addClassName("tf-stack");
    add(
        new PageHeader(
            translate("nav.releases"),
            translate("release.words"),
            new Anchor("takedowns", translate("takedown.page"))),
        new FreezeCard(releases, imports, sets, projects.current(), library, () -> show(read())),
        list);
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  /** Read together, so that the list follows both. */
  private record Listed(Release release, boolean archived) {}

  private List<Listed> read() {
    return releases.releases().stream()
        .map(one -> new Listed(one, administration.description(one.id()).archived()))
        .toList();
  }

  private void show(List<Listed> all) {
    list.removeAll();
    if (all.isEmpty()) {
      list.add(
          new EmptyState(
              translate("release.none"),
              translate("release.none-words"),
              new Anchor("agreement", translate("nav.agreement"))));
    }
    all.stream().filter(one -> !one.archived()).forEach(one -> list.add(card(one.release())));
    List<Listed> archived = all.stream().filter(Listed::archived).toList();
    if (!archived.isEmpty()) {
      Div cards = new Div();
      cards.addClassName("tf-stack");
      archived.forEach(one -> cards.add(card(one.release())));
      list.add(new Details(translate("release.archived-ones", archived.size()), cards));
    }
  }

  private Div card(Release release) {
    Anchor page = new Anchor("releases/" + release.id().value(), release.name());
    Div head =
        new Div(
            new H2(page),
            Parts.votes(release),
            note(translate("release.clips", release.clips(), release.labelled())),
            note(Parts.moment(release.createdAt())),
            Explained.in(
                note(""), translate("release.content", release.contentHash().substring(0, 12))));
    head.addClassName("tf-job-head");
    Div card = new Div(head);
    card.addClassNames("tf-card", "tf-stack");
    if (release.prepared()) {
      String place = "releases/" + release.id().value();
      Div links =
          new Div(
              new Anchor(place, translate("release.to-page")),
              new Anchor(place + "/card", translate("release.card")),
              Parts.download(
                  "export/releases/" + release.id().value() + ".zip",
                  translate("release.download")));
      if (release.trainable()) {
        links.add(new Anchor("benchmarks", translate("release.benchmark")));
      }
      links.addClassName("tf-job-head");
      card.add(links);
    } else {
      card.add(new JobLine(jobs, release.id().value(), () -> {}));
    }
    return card;
  }

  private static Span note(String words) {
    Span note = new Span(words);
    note.addClassName("tf-note");
    return note;
  }
}
