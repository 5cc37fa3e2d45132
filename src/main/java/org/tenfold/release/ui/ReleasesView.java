package org.tenfold.release.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
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
import org.tenfold.emotion.Emotion;
import org.tenfold.face.Alignment;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Refusals;
import org.tenfold.web.StateBadge;

/** Freezes what is finished, shows its folds, and hands out the files. */
@Route("releases")
@PageTitle("Releases · Tenfold")
@Menu(title = "Releases", order = 50, icon = "vaadin:archive")
@RolesAllowed(Role.Names.ADMIN)
public class ReleasesView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient ReleaseService releases;
  private final transient JobService jobs;
  private final transient Refusals refusals = new Refusals();
  private final TextField name = new TextField("Name");
  private final Select<Panel> panel = new Select<>();
  private final Select<Alignment> alignment = new Select<>();
  private final IntegerField folds = new IntegerField("Folds");
  private final Div list = new Div();

  ReleasesView(ReleaseService releases, JobService jobs, Projects projects) {
    this.releases = releases;
    this.jobs = jobs;
    addClassName("tf-page");
    list.addClassName("tf-stack");
    add(
        new PageHeader(
            "Releases",
            "A release is a copy that never changes: finished clips, their votes, labels and folds."
                + " Benchmarks run on releases only."),
        freezeCard(projects.current()),
        list);
    LiveBinding.keep(this, EVERY, releases::releases, this::show);
  }

  private Div freezeCard(Project project) {
    name.setPlaceholder("for instance 2026-11");
    name.setId("release-name");
    refusals
        .at(name, "release.name-length", "release.name-taken")
        .at(folds, "release.few-clips", "release.few-faces");
    panel.setLabel("Votes of");
    panel.setItems(Panel.values());
    panel.setItemLabelGenerator(one -> one == Panel.HUMAN ? "people" : "the simulation");
    panel.setValue(project.demo() ? Panel.SIMULATED : Panel.HUMAN);
    panel.setVisible(project.demo());
    folds.setValue(5);
    folds.setMin(2);
    folds.setMax(20);
    folds.setStepButtonsVisible(true);
    alignment.setLabel(translate("release.pictures"));
    alignment.setItems(Alignment.values());
    alignment.setItemLabelGenerator(ReleasePictures::title);
    alignment.setValue(Alignment.FACES);
    Button freeze = new Button("Freeze a release", click -> freeze());
    freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div row = new Div(name, panel, folds, alignment, freeze);
    row.addClassNames("tf-actions", "tf-baseline");
    Paragraph words =
        new Paragraph(
            "Clips with all "
                + project.rule().votes()
                + " votes are taken; a single label needs "
                + project.rule().threshold()
                + " of them. Folds follow DFEW's recipe. Human and simulated votes are never mixed."
                + " "
                + translate("release.rule"));
    words.addClassName("tf-note");
    Div card = new Div(new H2("Freeze what is finished"), words, row);
    card.addClassName("tf-card");
    return card;
  }

  private void freeze() {
    refusals.tell(
        () -> {
          int count = folds.getValue() == null ? 5 : folds.getValue();
          Release release =
              releases.freeze(
                  name.getValue(),
                  panel.getValue(),
                  count,
                  alignment.getValue(),
                  CurrentUser.get().id());
          name.clear();
          Notifications.done(
              "Release \""
                  + release.name()
                  + "\" is frozen: "
                  + release.labelled()
                  + " labelled clips.");
          show(releases.releases());
        });
  }

  private void show(List<Release> all) {
    list.removeAll();
    if (all.isEmpty()) {
      list.add(
          new EmptyState("No release yet", "Freeze one as soon as clips have all their votes."));
    }
    all.stream().map(this::card).forEach(list::add);
  }

  private Div card(Release release) {
    Div head =
        new Div(
            new H2(release.name()),
            release.panel() == Panel.SIMULATED
                ? new StateBadge("simulated votes", StateBadge.Tone.WARN)
                : new StateBadge("human votes", StateBadge.Tone.GOOD),
            note(release.clips() + " clips, " + release.labelled() + " single-labelled"),
            note("content " + release.contentHash().substring(0, 12)));
    head.addClassName("tf-job-head");
    Div card = new Div(head);
    card.addClassNames("tf-card", "tf-stack");
    if (release.prepared()) {
      Anchor all =
          new Anchor(
              "export/releases/" + release.id().value() + ".zip",
              "Download in the DFEW layout (ZIP)");
      all.setRouterIgnore(true);
      all.getElement().setAttribute("download", true);
      Anchor labels =
          new Anchor(
              "export/releases/" + release.id().value() + ".zip?clips=false",
              "Without clips and frames");
      labels.setRouterIgnore(true);
      labels.getElement().setAttribute("download", true);
      Div links = new Div(all, labels, new Anchor("benchmarks", "Run a benchmark on it"));
      links.addClassName("tf-job-head");
      List<ReleasedClip> clips = releases.clips(release.id());
      card.add(foldTable(release, clips), new ReleasePictures(release, clips), links);
    } else {
      card.add(new JobLine(jobs, release.id().value(), () -> {}));
    }
    return card;
  }

  private static PlainTable foldTable(Release release, List<ReleasedClip> clips) {
    PlainTable table =
        new PlainTable(
            "Test part of fold",
            "Happy",
            "Sad",
            "Neutral",
            "Angry",
            "Surprise",
            "Disgust",
            "Fear",
            "Clips");
    for (int fold = 1; fold <= release.folds(); fold++) {
      int number = fold;
      List<ReleasedClip> test =
          clips.stream().filter(clip -> clip.fold().orElse(0) == number).toList();
      List<String> cells =
          new java.util.ArrayList<>(
              Emotion.all().stream()
                  .map(
                      emotion ->
                          Long.toString(
                              test.stream().filter(clip -> clip.isLabelled(emotion)).count()))
                  .toList());
      cells.add(Integer.toString(test.size()));
      table.addRow("fd" + fold, cells);
    }
    return table;
  }

  private static Span note(String words) {
    Span note = new Span(words);
    note.addClassName("tf-note");
    return note;
  }
}
