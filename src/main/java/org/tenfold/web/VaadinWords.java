package org.tenfold.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Gives Vaadin's fields our words, in the language of the page that is being made: they speak
 * English by themselves, much of it only to those who hear a page.
 */
public final class VaadinWords {
  private static final String DATE_FORMAT = "yyyy-MM-dd";
  private static final String REVEAL =
      """
      const field = this.matches('vaadin-password-field') ? this : this.querySelector('vaadin-password-field');
      field.i18n = { ...field.i18n, reveal: $0 };
      """;

  /** Heads of columns are named where they are drawn, again and again. */
  private static final String SORT =
      """
      const english = 'Sort by ';
      const speak = () => this.querySelectorAll(`vaadin-grid-sorter[aria-label^="${english}"]`)
        .forEach((each) => each.setAttribute('aria-label', $0.replace('{0}', () => each.ariaLabel.slice(english.length))));
      this.spoken ??= new MutationObserver(speak);
      this.spoken.observe(this, { childList: true, subtree: true });
      speak();
      """;

  private static final int MONDAY = 1;

  private VaadinWords() {}

  public static DatePicker spoken(DatePicker field) {
    field.setI18n(days());
    return field;
  }

  public static DateTimePicker spoken(DateTimePicker field) {
    field.setDatePickerI18n(days());
    field.setI18n(
        new DateTimePickerI18n()
            .setDateLabel(translate("vaadin.date"))
            .setTimeLabel(translate("vaadin.time")));
    return field;
  }

  public static <T> MultiSelectComboBox<T> spoken(MultiSelectComboBox<T> field) {
    field.setI18n(
        new MultiSelectComboBoxI18n()
            .setCleared(translate("vaadin.cleared"))
            .setFocused(translate("vaadin.focused"))
            .setSelected(translate("vaadin.selected"))
            .setDeselected(translate("vaadin.deselected"))
            // Vaadin puts the number in
            .setTotal(translate("vaadin.total", "{count}")));
    return field;
  }

  public static PasswordField spoken(PasswordField field) {
    return revealed(field);
  }

  public static LoginForm spoken(LoginForm form) {
    return revealed(form);
  }

  private static <C extends Component> C revealed(C shown) {
    shown.getElement().executeJs(REVEAL, translate("vaadin.reveal"));
    return shown;
  }

  /** Whose columns can be sorted by. */
  public static <G extends Grid<?>> G spoken(G grid) {
    var unused =
        grid.addAttachListener(
            shown -> grid.getElement().executeJs(SORT, translate("vaadin.sort-by", "{0}")));
    return grid;
  }

  /** The menu behind the three dots, where there is no room for all. */
  public static <M extends MenuBar> M spoken(M menu) {
    menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(translate("vaadin.more")));
    return menu;
  }

  /** What is pressed and shows a sign only. */
  public static <C extends Component> C named(C sign, String words) {
    sign.getElement().setAttribute("aria-label", words);
    return sign;
  }

  private static DatePickerI18n days() {
    Locale language = UI.getCurrent() == null ? Locale.ENGLISH : UI.getCurrent().getLocale();
    // Sunday first, as Vaadin asks
    List<DayOfWeek> week =
        Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
            .limit(DayOfWeek.values().length)
            .toList();
    return new DatePickerI18n()
        .setMonthNames(
            Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList())
        .setWeekdays(
            week.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList())
        .setWeekdaysShort(
            week.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                .toList())
        .setFirstDayOfWeek(MONDAY)
        .setDateFormat(DATE_FORMAT)
        .setToday(translate("vaadin.today"))
        .setCancel(translate("vaadin.cancel"));
  }
}
