package org.tenfold.inbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tenfold.inbox.Notice;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectScope;
import org.tenfold.web.Times;

/** One notice: its words lead to what they tell of, which also says that they were read. */
class NoticeLine extends ListItem {
  /** Looked for once, however many notices there are of a project. */
  static final class Projects {
    private final org.tenfold.project.Projects all;
    private final Map<UUID, Optional<Project>> known = new HashMap<>();

    Projects(org.tenfold.project.Projects all) {
      this.all = all;
    }

    Optional<Project> of(Notice notice) {
      return Optional.ofNullable(notice.project())
          .flatMap(id -> known.computeIfAbsent(id, one -> all.find(new ProjectId(one))));
    }
  }

  /**
   * @param opened done while what it tells of is opened
   * @param read done when it shall only be called read
   */
  NoticeLine(Notice notice, Projects projects, Runnable opened, Runnable read) {
    addClassName("tf-notice");
    setClassName("tf-unread", !notice.read());
    getElement().setAttribute("data-tone", tone(notice.kind()));
    Div words = new Div(words(notice, projects, opened), about(notice, projects));
    Span mark = new Span();
    mark.addClassName("tf-notice-mark");
    add(mark, words);
    if (!notice.read()) {
      mark.getElement().setAttribute("role", "img");
      mark.getElement().setAttribute("aria-label", translate("inbox.new"));
      Button done = new Button(translate("inbox.read"), click -> read.run());
      done.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      add(done);
    }
  }

  private Component words(Notice notice, Projects projects, Runnable opened) {
    String said = notice.words().in(UI.getCurrent().getLocale());
    Optional<Project> project = projects.of(notice);
    if (project.isEmpty() || notice.path().isEmpty()) {
      return new Div(said);
    }
    boolean here = ProjectScope.now().map(project.get().id()::equals).orElse(true);
    Anchor link = new Anchor(here ? notice.path() : elsewhere(project.get(), notice), said);
    link.setRouterIgnore(!here);
    link.getElement().addEventListener("click", click -> opened.run());
    return link;
  }

  /** Pages of this project begin with {@code /p/<key>/}; this one is beside it. */
  private static String elsewhere(Project project, Notice notice) {
    return "../" + project.key() + "/" + notice.path();
  }

  private static Div about(Notice notice, Projects projects) {
    Div about = new Div();
    about.addClassName("tf-note");
    StringBuilder words = new StringBuilder(Times.minuteWithZone(notice.at()));
    projects.of(notice).ifPresent(project -> words.append(" · ").append(project.name()));
    if (notice.severalTimes()) {
      words.append(" · ").append(translate("inbox.times", notice.times()));
    }
    about.setText(words.toString());
    return about;
  }

  private static String tone(NoticeKind kind) {
    return switch (kind) {
      case RUN_FINISHED, RELEASE_READY, IMPORT_FINISHED -> "good";
      case RUN_FAILED, JOB_FAILED, WEBHOOK_OFF, CHECK_DIFFERS -> "bad";
      case CLIP_REJECTED, CLIP_QUESTIONED, KAPPA_FELL, DISK_NEARLY_FULL -> "warn";
      case CLIPS_TO_JUDGE,
          CALIBRATION_WAITS,
          DISCUSSION_ANSWERED,
          DISCUSSION_OPENED,
          PROJECT_MOVED ->
          "plain";
    };
  }
}
