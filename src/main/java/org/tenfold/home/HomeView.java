package org.tenfold.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.Score;
import org.tenfold.agreement.Agreement;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSnapshot;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.demo.DemoProject;
import org.tenfold.job.JobService;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.StatTile;

/** Where everybody arrives. Annotators see their own work only. */
@Route("")
@PageTitle("Overview · Tenfold")
@Menu(title = "Overview", order = 0, icon = "vaadin:home-o")
@PermitAll
public class HomeView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final Div steps = new Div();

  /** One station of the dataset's way. */
  private record Step(String path, String title, String value, String note) {}

  HomeView(
      Projects projects,
      MovieService movies,
      ClipService clips,
      AnnotationService annotation,
      AdmissionService admission,
      LiveAgreements live,
      ReleaseService releases,
      DemoProject demo,
      JobService jobs) {
    addClassName("tf-page");
    steps.addClassName("tf-stats");
    Project project = projects.current();
    SignedInPerson person = CurrentUser.get();
    add(new PageHeader(project.name(), translate("home.sentence")), steps);
    if (project.demo() && person.has(Role.ADMIN)) {
      add(new DemoCard(project, demo, jobs));
    }
    if (person.has(Role.ANNOTATOR)) {
      Anchor start = new Anchor("label", translate("home.start"));
      start.addClassName("tf-go");
      add(card(translate("home.label"), translate("home.label-words"), start));
    }
    LiveBinding.keep(
        this,
        EVERY,
        () -> steps(person, project, movies, clips, annotation, admission, live, releases),
        this::show);
  }

  private static List<Step> steps(
      SignedInPerson person,
      Project project,
      MovieService movies,
      ClipService clips,
      AnnotationService annotation,
      AdmissionService admission,
      LiveAgreements live,
      ReleaseService releases) {
    java.util.ArrayList<Step> steps = new java.util.ArrayList<>();
    boolean staff =
        person.has(Role.COLLECTOR) || person.has(Role.CURATOR) || person.has(Role.ADMIN);
    if (staff) {
      steps.add(
          new Step(
              "movies",
              translate("nav.movies"),
              Integer.toString(movies.movies(project).size()),
              translate("home.cut")));
    }
    if (person.has(Role.CURATOR) || person.has(Role.ADMIN)) {
      steps.add(
          new Step(
              "check",
              translate("home.waiting"),
              Integer.toString(clips.withStatus(ClipStatus.PROPOSED).size()),
              translate("home.accept")));
      VoteSnapshot people = live.now(VoteSource.PEOPLE);
      Agreement human = new Agreement(people.rule(), project.labels().size(), people.clips());
      steps.add(
          new Step(
              "agreement",
              translate("home.accepted"),
              Integer.toString(human.clips().size()),
              translate("home.finished", human.finished().size(), project.rule().votes())));
    }
    if (person.has(Role.ADMIN)) {
      steps.add(
          new Step(
              "releases",
              translate("nav.releases"),
              Integer.toString(releases.releases().size()),
              translate("home.frozen")));
    }
    if (person.has(Role.ANNOTATOR)) {
      var own = annotation.progress(person.id());
      steps.add(
          new Step(
              "label",
              translate("home.judged"),
              Long.toString(own.given()),
              translate("home.wait", own.open())));
      Score trained =
          admission.practice(person.id()).values().stream().reduce(Score.NONE, Score::plus);
      if (trained.total() > 0) {
        steps.add(
            new Step(
                AdmissionService.PAGE,
                translate("home.training"),
                trained.toString(),
                translate("home.as-expected")));
      }
    }
    return steps;
  }

  private void show(List<Step> now) {
    steps.removeAll();
    for (Step step : now) {
      Anchor anchor =
          new Anchor(step.path(), new StatTile(step.title(), step.value(), step.note()));
      anchor.addClassName("tf-tile-link");
      steps.add(anchor);
    }
  }

  private static Div card(
      String title, String sentence, com.vaadin.flow.component.Component action) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-muted");
    Div card = new Div(new H2(title), words, action);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }
}
