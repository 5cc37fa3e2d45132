package org.tenfold.web.settings;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Times;

/** How a setting came to be what it is: each version with who, when and what they changed. */
public class SettingVersions extends Div {
  private final String title;

  /**
   * @param by name of who set it; empty for what held at the beginning
   * @param at null where it is not known
   * @param values what it was, in words, by the names of its parts in words
   */
  public record Version(int version, String by, @Nullable Instant at, Map<String, String> values) {}

  /**
   * @param changes a line each
   */
  public record Told(int version, String by, @Nullable Instant at, List<String> changes) {}

  public SettingVersions() {
    this(translate("settings.versions"));
  }

  /**
   * @param title empty where it stands within something that has one
   */
  public SettingVersions(String title) {
    this.title = title;
    addClassNames("tf-stack", "tf-setting-versions");
    setClassName("tf-card", !title.isEmpty());
  }

  /**
   * @param versions newest first
   */
  public final void show(List<Version> versions) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version one = versions.get(i);
      Map<String, String> before =
          i + 1 < versions.size() ? versions.get(i + 1).values() : Map.of();
      told.add(new Told(one.version(), one.by(), one.at(), changes(before, one.values())));
    }
    tell(told);
  }

  /** The same for what is no list of values. */
  public final void tell(List<Told> versions) {
    removeAll();
    if (!title.isEmpty()) {
      add(new H2(title));
    }
    if (versions.isEmpty()) {
      Paragraph none = new Paragraph(translate("settings.no-versions"));
      none.addClassName("tf-note");
      add(none);
      return;
    }
    PlainTable table =
        new PlainTable(
                translate("collection.column.version"),
                translate("settings.changes"),
                translate("collection.column.by"),
                translate("collection.column.at"))
            .words(1, 2, 3);
    for (Told one : versions) {
      table.addRow(
          new Span(Integer.toString(one.version())),
          List.of(
              lines(one.changes()),
              new Span(one.by().isEmpty() ? translate("label-rule.beginning") : one.by()),
              new Span(one.at() == null ? "–" : Times.minuteWithZone(one.at()))));
    }
    add(table);
  }

  private static Component lines(List<String> changes) {
    if (changes.isEmpty()) {
      return new Span(translate("settings.unchanged"));
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("tf-changes");
    changes.forEach(change -> list.add(new ListItem(change)));
    return list;
  }

  /**
   * What differs, a line a part: {@code Longest clip: 60 s → 30 s}.
   *
   * @param before empty for the first version, which then is told as it is
   */
  static List<String> changes(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      String was = before.getOrDefault(name, "");
      String is = after.getOrDefault(name, "");
      if (before.isEmpty()) {
        changes.add(translate("settings.is", name, is));
      } else if (!was.equals(is)) {
        changes.add(
            translate("settings.change", name, was.isEmpty() ? "–" : was, is.isEmpty() ? "–" : is));
      }
    }
    return changes;
  }
}
