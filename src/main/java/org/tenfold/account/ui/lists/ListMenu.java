package org.tenfold.account.ui.lists;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.lists.ListPreferences;
import org.tenfold.account.lists.SavedView;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;
import org.tenfold.web.VaadinWords;
import org.tenfold.web.list.ListColumn;

/** Above a list: which of its columns its reader sees, and the views of it that they keep. */
public class ListMenu extends MenuBar {
  private final transient ListPreferences preferences;
  private final String list;
  private final PersonId reader = CurrentUser.get().id();
  private final SubMenu views;

  /**
   * @param list what its choices are kept under
   * @param columns that may be put away
   */
  public ListMenu(ListPreferences preferences, String list, List<ListColumn> columns) {
    this.preferences = preferences;
    this.list = list;
    setId("list-menu");
    VaadinWords.spoken(this);
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
    columns(addItem(translate("list.columns")), columns);
    MenuItem kept = addItem(translate("list.views"));
    kept.setId("list-views");
    views = kept.getSubMenu();
    showViews();
  }

  private void columns(MenuItem item, List<ListColumn> columns) {
    item.setId("list-columns");
    Set<String> switched = new HashSet<>(preferences.switched(reader, list));
    for (ListColumn column : columns) {
      MenuItem one = item.getSubMenu().addItem(column.header());
      one.setCheckable(true);
      one.setChecked(column.usual() != switched.contains(column.key()));
      one.setKeepOpen(true);
      one.addClickListener(
          click -> {
            if (one.isChecked() == column.usual()) {
              switched.remove(column.key());
            } else {
              switched.add(column.key());
            }
            column.show(one.isChecked());
            preferences.switchColumns(reader, list, switched);
          });
      column.show(one.isChecked());
    }
  }

  private void showViews() {
    views.removeAll();
    List<SavedView> all = preferences.views(reader, list);
    for (SavedView view : all) {
      views.addItem(view.name(), click -> open(view));
    }
    if (!all.isEmpty()) {
      views.addSeparator();
    }
    views.addItem(translate("list.keep-view"), click -> ask());
    if (!all.isEmpty()) {
      SubMenu away = views.addItem(translate("list.remove-view")).getSubMenu();
      all.forEach(view -> away.addItem(view.name(), click -> remove(view)));
    }
  }

  private static Location here() {
    return UI.getCurrent().getInternals().getActiveViewLocation();
  }

  private static void open(SavedView view) {
    UI.getCurrent().navigate(here().getPath(), QueryParameters.fromString(view.query()));
  }

  private void ask() {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(translate("list.keep-view"));
    TextField name = new TextField(translate("list.view-name"));
    name.setId("view-name");
    name.setMaxLength(ListPreferences.MOST_NAME);
    name.setWidthFull();
    Refusals refusals =
        new Refusals().at(name, "account.view-name", "account.view-taken", "account.views-full");
    String query = here().getQueryParameters().getQueryString();
    Button keep =
        new Button(
            translate("settings.save"),
            click -> {
              if (refusals.tell(
                  () -> preferences.add(reader, list, new SavedView(name.getValue(), query)))) {
                dialog.close();
                showViews();
                Notifications.done(translate("list.view-kept", name.getValue().strip()));
              }
            });
    keep.setId("keep-view");
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.add(new Paragraph(translate("list.view-words")), name);
    dialog.getFooter().add(new Button(translate("dialog.back"), click -> dialog.close()), keep);
    dialog.setWidth("26rem");
    dialog.open();
    name.focus();
  }

  /** At once; for some seconds it can be taken back. */
  private void remove(SavedView view) {
    preferences.putAway(reader, list, view.name());
    showViews();
    Notifications.done(
        translate("list.view-removed", view.name()),
        () -> {
          if (Refusals.told(() -> preferences.add(reader, list, view))) {
            showViews();
          }
        });
  }
}
