package org.tenfold.inbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.inbox.Inbox;
import org.tenfold.inbox.Notice;
import org.tenfold.project.Projects;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;

/** What one was told, in all projects that one knows. */
@Route(InboxView.PATH)
@PageTitle("Inbox · Tenfold")
@PermitAll
public class InboxView extends Div {
  static final String PATH = "inbox";
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int MOST = 200;

  private final transient Inbox inbox;
  private final transient Projects projects;
  private final transient SignedInPerson me = CurrentUser.get();
  private final RadioButtonGroup<Boolean> which = new RadioButtonGroup<>();
  private final Button readAll = new Button(translate("inbox.read-all"), click -> readAll());
  private final Div list = new Div();
  private transient List<Notice> shown = List.of();

  /** Read by the clock of the page. */
  private volatile boolean withRead;

  InboxView(Inbox inbox, Projects projects) {
    this.inbox = inbox;
    this.projects = projects;
    addClassName("tf-page");
    readAll.setId("read-all");
    which.setId("inbox-which");
    which.setAriaLabel(translate("inbox.which"));
    which.setItems(false, true);
    which.setItemLabelGenerator(read -> translate(read ? "inbox.all" : "inbox.unread"));
    which.setValue(false);
    which.addValueChangeListener(
        chosen -> {
          withRead = chosen.getValue();
          show(read());
        });
    Anchor choices = new Anchor("account", translate("inbox.choices"));
    add(
        new PageHeader(translate("inbox.title"), translate("inbox.words"), readAll),
        which,
        list,
        new Paragraph(choices));
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  private List<Notice> read() {
    return inbox.newest(me, withRead, MOST);
  }

  private void show(List<Notice> notices) {
    shown = notices;
    readAll.setEnabled(notices.stream().anyMatch(notice -> !notice.read()));
    list.removeAll();
    if (notices.isEmpty()) {
      list.add(
          withRead
              ? new EmptyState(translate("inbox.nothing"), translate("inbox.nothing-words"))
              : new EmptyState(translate("inbox.all-read"), translate("inbox.all-read-words")));
      return;
    }
    OrderedList lines = new OrderedList();
    lines.addClassName("tf-notices");
    NoticeLine.Projects known = new NoticeLine.Projects(projects);
    notices.forEach(notice -> lines.add(line(notice, known)));
    list.add(lines);
  }

  /** Who opens what it leads to leaves this page: nothing moves under their hand before. */
  private NoticeLine line(Notice notice, NoticeLine.Projects known) {
    return new NoticeLine(
        notice,
        known,
        () -> {
          inbox.read(notice.id(), me.id());
          tellBell();
        },
        () -> {
          inbox.read(notice.id(), me.id());
          show(read());
          tellBell();
        });
  }

  /** It need not wait until it looks again. */
  private static void tellBell() {
    UI page = UI.getCurrent();
    ComponentUtil.fireEvent(page, new InboxRead(page));
  }

  /** Only what was seen: something may have come since. */
  private void readAll() {
    shown.stream()
        .map(Notice::at)
        .max(Comparator.naturalOrder())
        .ifPresent((Instant newest) -> inbox.readAll(me.id(), newest));
    show(read());
    tellBell();
  }
}
