package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.account.Role;
import org.tenfold.database.FreeSpace;
import org.tenfold.media.Reconciler;
import org.tenfold.movie.upload.MovieRoom;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.project.SoundRule;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;
import org.tenfold.web.BesideThePage;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageHeader;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.SettingsTabs;

/** What clips are made of, and whether all that the database names is there. */
@Route("storage")
@PageTitle("Sound and storage · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class StorageView extends Div {
  private static final Logger LOG = LoggerFactory.getLogger(StorageView.class);
  private static final int MOST_LINES = 100;

  private final transient Reconciler reconciler;
  private final transient SettingHistory history;
  private final ProjectId project;
  private final SettingVersions versions = new SettingVersions(translate("storage.sound-versions"));
  private final Div report = new Div();
  private final Button compare = new Button(translate("storage.compare"), click -> compare());

  StorageView(
      Reconciler reconciler,
      SoundRule sound,
      SettingHistory history,
      Projects projects,
      FreeSpace space,
      MovieRoom movies) {
    this.reconciler = reconciler;
    this.history = history;
    this.project = projects.currentId();
    addClassName("tf-page");
    report.addClassName("tf-stack");
    report.getElement().setAttribute("role", "status");
    compare.setDisableOnClick(true);
    add(
        new SettingsTabs(SettingsTabs.Tab.STORAGE),
        new PageHeader(translate(SettingsTabs.Tab.STORAGE.key()), translate("storage.words")),
        soundCard(sound),
        versions,
        card(
            new H2(translate("storage.files")),
            new Paragraph(room(space)),
            new Paragraph(taken(movies.now())),
            new Paragraph(translate("storage.files-words")),
            compare,
            report));
    showVersions();
  }

  /** Of the disk of the data folder; an object store tells nobody how much it takes. */
  private static String room(FreeSpace space) {
    try {
      FreeSpace.Room room = space.room();
      return translate("storage.room", gigabytes(room.usable()), gigabytes(room.total()));
    } catch (IOException e) {
      return translate("storage.room-unknown");
    }
  }

  private static String taken(MovieRoom.Room room) {
    return room.most().isPresent()
        ? translate("storage.used-of", gigabytes(room.used()), gigabytes(room.most().getAsLong()))
        : translate("storage.used", gigabytes(room.used()));
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e9);
  }

  private void showVersions() {
    versions.show(
        history.all(project, SettingKind.SOUND).stream()
            .map(
                one ->
                    new SettingVersions.Version(
                        one.version(),
                        one.setBy(),
                        one.setAt(),
                        Map.of(
                            translate("storage.sound"),
                            translate("setting." + one.values().get(SoundRule.KEPT)))))
            .toList());
  }

  private Div soundCard(SoundRule rule) {
    Checkbox keep = new Checkbox(translate("storage.keep-sound"));
    keep.setValue(rule.keepsSound(project));
    keep.addValueChangeListener(
        change -> {
          rule.change(project, change.getValue());
          showVersions();
          Notifications.done(
              translate(change.getValue() ? "storage.with-sound" : "storage.silent"));
        });
    return card(
        new H2(translate("storage.sound")), new Paragraph(translate("storage.sound-words")), keep);
  }

  private static Div card(com.vaadin.flow.component.Component... content) {
    Div card = new Div(content);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  /** An object store may take its time, so the page does not wait. */
  private void compare() {
    report.removeAll();
    report.add(new Paragraph(translate("storage.comparing")));
    BesideThePage.run(
        () -> {
          Runnable outcome = outcome();
          return () -> {
            report.removeAll();
            outcome.run();
            compare.setEnabled(true);
          };
        });
  }

  private Runnable outcome() {
    try {
      Reconciler.Report found = reconciler.run(false);
      return () -> show(found);
    } catch (RuntimeException e) {
      LOG.error("store and database could not be compared", e);
      return () -> report.add(new Paragraph(translate("storage.failed")));
    }
  }

  private void show(Reconciler.Report found) {
    String counts =
        translate(
            "storage.found",
            found.files(),
            String.format(Locale.ROOT, "%.1f", found.bytes() / 1e6),
            found.missing().size(),
            found.orphans().size());
    report.add(new Paragraph(found.whole() ? translate("storage.whole") + " " + counts : counts));
    UnorderedList lines = new UnorderedList();
    found.lines().stream().limit(MOST_LINES).map(ListItem::new).forEach(lines::add);
    report.add(lines);
  }
}
