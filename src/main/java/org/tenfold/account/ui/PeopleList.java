package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.ListedPeople;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.account.lists.ListPreferences;
import org.tenfold.account.ui.lists.ListMenu;
import org.tenfold.web.list.ListGrid;
import org.tenfold.web.list.ListOrder;
import org.tenfold.web.list.ListSearch;
import org.tenfold.web.list.PageQuery;
import org.tenfold.web.list.Several;

/** The project's members, or everybody: searched, narrowed down, sorted, one or several chosen. */
class PeopleList extends Div {
  private static final String ROLE = "role";
  private static final String EVERYBODY = "everybody";

  private final transient ListedPeople listed;
  private final transient Memberships members;
  private final ListGrid<Person> grid =
      new ListGrid<>("people", new ListOrder(ListOrder.key(ListedPeople.By.USER), false));
  private final Several<Person> several = new Several<>(grid);
  private final ListSearch search = new ListSearch("search-people", translate("people.search"));
  private final Select<Role> role = new Select<>();
  private final Checkbox everybody = new Checkbox(translate("people.everybody"));
  private final Span count = new Span();

  /**
   * @param deeds what can be done with one
   */
  PeopleList(
      ListedPeople listed,
      Memberships members,
      ListPreferences preferences,
      SerializableFunction<Person, Div> deeds) {
    this.listed = listed;
    this.members = members;
    role.setId("people-role");
    role.setLabel(translate("people.roles"));
    role.setItems(Role.values());
    role.setEmptySelectionAllowed(true);
    role.setEmptySelectionCaption(translate("people.all-roles"));
    role.setPlaceholder(translate("people.all-roles"));
    role.setItemLabelGenerator(one -> one == null ? "" : translate("role." + one));
    role.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            narrow(ROLE, change.getValue() == null ? "" : change.getValue().name());
          }
        });
    everybody.setId("everybody");
    everybody.setVisible(CurrentUser.get().serverAdmin());
    everybody.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            narrow(EVERYBODY, change.getValue() ? "true" : "");
          }
        });
    count.addClassName("tf-note");
    count.setId("people-count");
    Div head = new Div(search, role, everybody, count);
    head.addClassNames("tf-actions", "tf-list-head");
    grid.words(ListOrder.key(ListedPeople.By.USER), translate("door.user-name"), Person::username);
    grid.words(ListOrder.key(ListedPeople.By.NAME), translate("people.name"), Person::displayName);
    grid.words("", translate("people.roles"), this::roles);
    grid.words(
            ListOrder.key(ListedPeople.By.STATE),
            translate("benchmark.state"),
            person -> translate(state(person)))
        .setFlexGrow(0)
        .setAutoWidth(true);
    grid.deeds(deeds::apply);
    grid.setEmptyStateText(translate("people.none"));
    grid.read(
        (order, offset, limit) ->
            listed
                .some(wish(), order.by(ListedPeople.By.USER), order.descending(), offset, limit)
                .stream(),
        () -> listed.count(wish()),
        Person::id);
    head.add(new ListMenu(preferences, "people", grid.choosable()));
    addClassNames("tf-card", "tf-stack");
    add(head, several, grid);
  }

  Several<Person> several() {
    return several;
  }

  void enter(BeforeEnterEvent event) {
    search.enter(event);
    role.setValue(PageQuery.value(event, ROLE).flatMap(PeopleList::role).orElse(null));
    everybody.setValue(everybody.isVisible() && PageQuery.value(event, EVERYBODY).isPresent());
    grid.enter(event);
    refresh();
  }

  void refresh() {
    int all = listed.count(wish());
    count.setText(translate("people.count", all));
    grid.fit(all);
    grid.refresh();
  }

  private ListedPeople.Wish wish() {
    return new ListedPeople.Wish(
        everybody.getValue(), Optional.ofNullable(role.getValue()), search.words());
  }

  private static void narrow(String name, String value) {
    PageQuery.change(UI.getCurrent(), Map.of(name, value));
  }

  private String roles(Person person) {
    return members.roles(person).stream()
        .map(one -> translate("role." + one))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String state(Person person) {
    if (person.anonymised()) {
      return "people.gone";
    }
    return person.enabled() ? "people.on" : "people.off";
  }

  private static Optional<Role> role(@Nullable String name) {
    return Arrays.stream(Role.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
