package org.tenfold.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.Score;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCounts;
import org.tenfold.clip.ClipStatus;
import org.tenfold.demo.DemoProject;
import org.tenfold.job.JobService;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.agreement.AgreementFigures;
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

  private final Div next = new Div();
  private final Div steps = new Div();
  private List<WorkAhead.Next> offered = List.of();

  /** One station of the dataset's way. */
  private record Step(String path, String title, String value, String note) {}

  HomeView(
      Projects projects,
      MovieService movies,
      ClipCounts clips,
      AnnotationService annotation,
      AdmissionService admission,
      LiveAgreements live,
      ReleaseService releases,
      DemoProject demo,
      WorkAhead work,
      JobService jobs) {
    addClassName("tf-page");
    steps.addClassName("tf-stats");
    Project project = projects.current();
    SignedInPerson person = CurrentUser.get();
    next.addClassName("tf-next");
    next.setId("next");
    add(new PageHeader(project.name(), translate("home.sentence")), next, steps);
    if (project.demo() && person.has(Role.ADMIN)) {
      add(new DemoCard(project, demo, jobs));
    }
    LiveBinding.keep(this, EVERY, () -> work.of(person, project), this::offer);
    LiveBinding.keep(
        this,
        EVERY,
        () -> steps(person, project, movies, clips, annotation, admission, live, releases, work),
        this::show);
  }

  private static List<Step> steps(
      SignedInPerson person,
      Project project,
      MovieService movies,
      ClipCounts clips,
      AnnotationService annotation,
      AdmissionService admission,
      LiveAgreements live,
      ReleaseService releases,
      WorkAhead work) {
    java.util.ArrayList<Step> steps = new java.util.ArrayList<>();
    boolean staff =
        person.has(Role.COLLECTOR) || person.has(Role.CURATOR) || person.has(Role.ADMIN);
    if (staff) {
      steps.add(
          new Step(
              "movies",
              translate("nav.movies"),
              Integer.toString(movies.count(project)),
              translate("home.cut")));
    }
    if (person.has(Role.COLLECTOR)) {
      ClipCounts.Own own = clips.of(person.id());
      if (own.all() > 0) {
        steps.add(
            new Step(
                "movies",
                translate("home.own"),
                Integer.toString(own.all()),
                translate(
                    "home.own-words",
                    own.with(ClipStatus.PROPOSED),
                    own.with(ClipStatus.ACCEPTED),
                    own.with(ClipStatus.REJECTED))));
      }
    }
    if (person.has(Role.CURATOR) || person.has(Role.ADMIN)) {
      steps.add(
          new Step(
              "check",
              translate("home.waiting"),
              Integer.toString(clips.with(ClipStatus.PROPOSED)),
              translate("home.accept")));
      AgreementFigures human = live.now(VoteSource.PEOPLE).figures();
      steps.add(
          new Step(
              "agreement/clips",
              translate("home.accepted"),
              Long.toString(human.items()),
              translate("home.finished", human.finished().items(), project.rule().votes())
                  + kappa(human)));
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

  private static long count(List<Clip> clips, ClipStatus status) {
    return clips.stream().filter(clip -> clip.status() == status).count();
  }

  private static String kappa(AgreementFigures people) {
    return people
        .finished()
        .kappa()
        .value()
        .map(value -> " · κ " + String.format(Locale.ROOT, "%.2f", value))
        .orElse("");
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

  /** Made anew only when something has changed, or a button would vanish under a finger. */
  private void offer(List<WorkAhead.Next> now) {
    if (said(now).equals(said(offered))) {
      return;
    }
    offered = now;
    next.removeAll();
    for (WorkAhead.Next one : now) {
      Anchor go =
          new Anchor(one.path(), translate("next." + one.key() + ".go", one.values().toArray()));
      go.addClassName(one.equals(now.getFirst()) && one.pressing() ? "tf-go" : "tf-go-also");
      Div step = new Div(new Span(translate("next." + one.key(), one.values().toArray())), go);
      step.setClassName("tf-pressing", one.pressing());
      next.add(step);
    }
  }

  private static List<String> said(List<WorkAhead.Next> steps) {
    return steps.stream()
        .map(one -> translate("next." + one.key(), one.values().toArray()))
        .toList();
  }
}
