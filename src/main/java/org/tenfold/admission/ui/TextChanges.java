package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.admission.text.TextVersion;
import org.tenfold.web.settings.SettingVersions;

/** What each version of a text changed: the lines that went and those that came. */
final class TextChanges {
  /** More of them say less than the text itself. */
  private static final int MOST_LINES = 20;

  private TextChanges() {}

  /**
   * @param versions newest first
   */
  static List<SettingVersions.Told> of(List<TextVersion> versions) {
    List<SettingVersions.Told> told = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      TextVersion one = versions.get(i);
      List<String> changes =
          i + 1 < versions.size()
              ? changes(
                  versions.get(i + 1).text().markdown().lines().toList(),
                  one.text().markdown().lines().toList())
              : List.of(translate("guidelines.first", one.text().markdown().length()));
      told.add(
          new SettingVersions.Told(
              one.text().version(), one.by(), one.text().createdAt(), cut(changes)));
    }
    return told;
  }

  static List<String> cut(List<String> changes) {
    if (changes.size() <= MOST_LINES) {
      return changes;
    }
    List<String> some = new ArrayList<>(changes.subList(0, MOST_LINES));
    some.add(translate("guidelines.more-lines", changes.size() - MOST_LINES));
    return some;
  }

  /** Lines that only one has, by the longest sequence of lines that both have; empty ones not. */
  static List<String> changes(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        i++;
        j++;
      } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
        note(changes, "− ", before.get(i++));
      } else {
        note(changes, "+ ", after.get(j++));
      }
    }
    return changes;
  }

  private static void note(List<String> changes, String sign, String line) {
    if (!line.isBlank()) {
      changes.add(sign + line.strip());
    }
  }
}
