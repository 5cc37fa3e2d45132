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
import java.util.stream.Stream;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.emotion.Emotion;
import org.tenfold.face.Alignment;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.media.Library;
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
  private final TextField name = new TextField(translate("release.name"));
  private final Select<Panel> panel = new Select<>();
  private final Select<Alignment> alignment = new Select<>();
  private final RecipeFields recipe = new RecipeFields();
  private final IntegerField folds = new IntegerField(translate("release.folds"));
  private final Select<String> parts = new Select<>();
  private final Div list = new Div();

  ReleasesView(ReleaseService releases, JobService jobs, Projects projects, Library library) {
    this.releases = releases;
    this.jobs = jobs;
    addClassName("tf-page");
    list.addClassName("tf-stack");
    add(
        new PageHeader(translate("nav.releases"), translate("release.words")),
        freezeCard(projects.current(), lists(library)),
        list);
    LiveBinding.keep(this, EVERY, releases::releases, this::show);
  }

  private Div freezeCard(Project project, List<String> lists) {
    name.setPlaceholder(translate("release.for-instance"));
    name.setId("release-name");
    refusals
        .at(name, "release.name-length", "release.name-taken")
        .at(folds, "release.few-clips", "release.few-faces");
    panel.setLabel(translate("release.votes-of"));
    panel.setItems(Panel.values());
    panel.setItemLabelGenerator(one -> translate("panel." + one));
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
    parts.setLabel(translate("release.parts"));
    parts.setId("release-parts");
    parts.setItems(lists);
    parts.setEmptySelectionAllowed(true);
    parts.setEmptySelectionCaption(translate("release.parts-none"));
    parts.setVisible(!lists.isEmpty());
    parts.setTooltipText(translate("release.parts-words"));
    parts.addValueChangeListener(chosen -> folds.setEnabled(chosen.getValue() == null));
    refusals.at(parts, "dfew.parts-empty", "media.not-in-library");
    Button freeze = new Button(translate("release.freeze"), click -> freeze());
    freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div row = new Div(name, panel, folds, parts, alignment, freeze);
    row.addClassNames("tf-actions", "tf-baseline");
    Paragraph words =
        new Paragraph(
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
          show(releases.releases());
        });
  }

  private Release frozen() {
    if (parts.getValue() != null) {
      return releases.freezeFixed(
          name.getValue(),
          panel.getValue(),
          parts.getValue(),
          recipe.with(alignment.getValue()),
          CurrentUser.get().id());
    }
    int count = folds.getValue() == null ? 5 : folds.getValue();
    return releases.freeze(
        name.getValue(),
        panel.getValue(),
        count,
        recipe.with(alignment.getValue()),
        CurrentUser.get().id());
  }

  private static List<String> lists(Library library) {
    return library.present()
        ? library.files(Library.Kind.LIST).stream().map(Library.Entry::path).toList()
        : List.of();
  }

  private void show(List<Release> all) {
    list.removeAll();
    if (all.isEmpty()) {
      list.add(new EmptyState(translate("release.none"), translate("release.none-words")));
    }
    all.stream().map(this::card).forEach(list::add);
  }

  private Div card(Release release) {
    Div head =
        new Div(
            new H2(release.name()),
            release.panel() == Panel.SIMULATED
                ? new StateBadge(translate("release.simulated"), StateBadge.Tone.WARN)
                : new StateBadge(translate("release.human"), StateBadge.Tone.GOOD),
            note(translate("release.clips", release.clips(), release.labelled())),
            note(translate("release.content", release.contentHash().substring(0, 12))));
    head.addClassName("tf-job-head");
    Div card = new Div(head);
    card.addClassNames("tf-card", "tf-stack");
    if (release.prepared()) {
      Anchor all =
          new Anchor(
              "export/releases/" + release.id().value() + ".zip", translate("release.download"));
      all.setRouterIgnore(true);
      all.getElement().setAttribute("download", true);
      Anchor labels =
          new Anchor(
              "export/releases/" + release.id().value() + ".zip?clips=false",
              translate("release.without-clips"));
      labels.setRouterIgnore(true);
      labels.getElement().setAttribute("download", true);
      Div links = new Div(all, labels, new Anchor("benchmarks", translate("release.benchmark")));
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
            Stream.of(
                    Stream.of(translate("release.test-part")),
                    Emotion.all().stream().map(emotion -> translate("emotion." + emotion)),
                    Stream.of(translate("welcome.clips")))
                .flatMap(one -> one)
                .toArray(String[]::new));
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
      table.addRow(release.fixed() ? translate("release.fixed-test") : "fd" + fold, cells);
    }
    return table;
  }

  private static Span note(String words) {
    Span note = new Span(words);
    note.addClassName("tf-note");
    return note;
  }
}
