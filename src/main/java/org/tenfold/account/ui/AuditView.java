package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.audit.AuditEvent;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.audit.AuditPages;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Times;

/** Who did what, newest first. */
@Route("audit")
@Menu(title = "Audit", order = 91, icon = "vaadin:clipboard-text")
@RolesAllowed(Role.Names.ADMIN)
public class AuditView extends Div implements HasDynamicTitle {
  private static final int A_PAGE = 50;

  private final transient AuditLog log;
  private final transient AuditPages pages;
  private final transient Map<UUID, String> names = new HashMap<>();
  private final ComboBox<Person> about = new ComboBox<>(translate("audit.person"));
  private final MultiSelectComboBox<AuditKind> kinds =
      spoken(new MultiSelectComboBox<>(translate("audit.kind")));
  private final Div list = new Div();
  private final Button more = new Button(translate("audit.more"), click -> more());
  private PlainTable table = new PlainTable();
  private transient @Nullable AuditEvent last;

  AuditView(AuditLog log, Memberships members) {
    this.log = log;
    this.pages = members.auditPages(CurrentUser.get());
    List<Person> people = members.known(CurrentUser.get());
    people.forEach(person -> names.put(person.id().value(), person.username()));
    addClassName("tf-page");
    about.setItems(people);
    about.setItemLabelGenerator(Person::username);
    about.setClearButtonVisible(true);
    about.addValueChangeListener(chosen -> fromTheStart());
    kinds.setItems(Arrays.asList(AuditKind.values()));
    kinds.setItemLabelGenerator(AuditView::words);
    kinds.setWidth("22rem");
    kinds.addValueChangeListener(chosen -> fromTheStart());
    Anchor file = new Anchor("export/audit.csv", translate("audit.download"));
    file.getElement().setAttribute("download", true);
    file.setRouterIgnore(true);
    Div choice = new Div(about, kinds, file);
    choice.addClassNames("tf-actions", "tf-baseline");
    Div card = new Div(choice, list, more);
    card.addClassNames("tf-card", "tf-stack");
    add(new PageHeader(translate("audit.title"), translate("audit.words")), card);
    fromTheStart();
  }

  @Override
  public String getPageTitle() {
    return translate("audit.title") + " · Tenfold";
  }

  private void fromTheStart() {
    last = null;
    table =
        new PlainTable(
                translate("audit.at"),
                translate("audit.actor"),
                translate("audit.kind"),
                translate("audit.person"),
                translate("audit.details"),
                translate("audit.address"))
            .words(1, 2, 3, 4, 5);
    list.removeAll();
    more();
    list.add(
        last == null
            ? new EmptyState(translate("audit.none"), translate("audit.none-words"))
            : table);
  }

  private void more() {
    UUID person = about.getValue() == null ? null : about.getValue().id().value();
    List<AuditEvent> next = log.newest(pages, kinds.getValue(), person, last, A_PAGE + 1);
    more.setVisible(next.size() > A_PAGE);
    for (AuditEvent event : next.subList(0, Math.min(A_PAGE, next.size()))) {
      table.addRow(
          Times.second(event.at()),
          List.of(
              name(event.actor()),
              words(event.kind()),
              event.person() == null ? "" : name(event.person()),
              AuditWords.details(event.kind(), event.details(), getLocale()),
              event.address()));
      last = event;
    }
  }

  private String name(@Nullable UUID person) {
    return person == null
        ? translate("audit.nobody")
        : names.getOrDefault(person, person.toString().substring(0, 8));
  }

  private static String words(AuditKind kind) {
    return AuditWords.kind(kind, UI.getCurrent().getLocale());
  }
}
