package org.tenfold.release.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.media.Library;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.DivisionWish;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseAdministration;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.folds.FoldsPart;
import org.tenfold.release.ui.folds.RecipeChoice;
import org.tenfold.release.ui.page.Parts;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Refusals;
import org.tenfold.web.StateBadge;
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
  private final transient Refusals refusals = new Refusals();
  private final TextField name = new TextField(translate("release.name"));
  private final Select<Panel> panel = new Select<>();
  private final Select<Alignment> alignment = new Select<>();
  private final RecipeFields recipe = new RecipeFields();
  private final transient RecipeChoice division;
  private final Div list = new Div();

  ReleasesView(
      ReleaseService releases,
      ReleaseAdministration administration,
      JobService jobs,
      Projects projects,
      Library library) {
    this.releases = releases;
    this.administration = administration;
    this.jobs = jobs;
    this.division = new RecipeChoice(FoldsPart.lists(library), refusals);
    addClassName("tf-page");
    list.addClassName("tf-stack");
    add(
        new PageHeader(
            translate("nav.releases"),
            translate("release.words"),
            new Anchor("takedowns", translate("takedown.page"))),
        freezeCard(projects.current()),
        list);
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  private Div freezeCard(Project project) {
    name.setPlaceholder(translate("release.for-instance"));
    name.setId("release-name");
    refusals.at(name, "release.name-length", "release.name-taken");
    panel.setLabel(translate("release.votes-of"));
    panel.setItems(Panel.values());
    panel.setItemLabelGenerator(one -> translate("panel." + one));
    panel.setValue(project.demo() ? Panel.SIMULATED : Panel.HUMAN);
    panel.setVisible(project.demo());
    alignment.setLabel(translate("release.pictures"));
    alignment.setItems(Alignment.values());
    alignment.setItemLabelGenerator(ReleasePictures::title);
    alignment.setValue(Alignment.FACES);
    Button freeze = new Button(translate("release.freeze"), click -> freeze());
    freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div row = new Div(name, panel, alignment);
    row.add(division.fields());
    row.add(freeze);
    row.addClassNames("tf-actions", "tf-baseline");
    Paragraph words =
        Explained.in(
            new Paragraph(),
            translate("release.taken", project.rule().votes(), project.rule().threshold())
                + " "
                + translate("release.rule"));
    words.addClassName("tf-note");
    Div card = new Div(new H2(translate("release.freeze-title")), words, row, recipe);
    card.addClassName("tf-card");
    return card;
  }

  private void freeze() {
    refusals.tell(
        () -> {
          Release release = frozen();
          name.clear();
          Notifications.done(translate("release.frozen", release.name(), release.labelled()));
          show(read());
        });
  }

  private Release frozen() {
    DivisionWish wish = division.wish();
    if (division.fixed()) {
      return releases.freezeFixed(
          name.getValue(),
          panel.getValue(),
          wish.list().orElseThrow(() -> new InvalidInput("release.division-list")),
          recipe.with(alignment.getValue()),
          CurrentUser.get().id());
    }
    return releases.freeze(
        name.getValue(),
        panel.getValue(),
        wish,
        recipe.with(alignment.getValue()),
        CurrentUser.get().id());
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
            release.panel() == Panel.SIMULATED
                ? new StateBadge(translate("release.simulated"), StateBadge.Tone.WARN)
                : new StateBadge(translate("release.human"), StateBadge.Tone.GOOD),
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
                  translate("release.download")),
              new Anchor("benchmarks", translate("release.benchmark")));
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
