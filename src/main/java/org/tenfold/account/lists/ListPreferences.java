package org.tenfold.account.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.scope.ProjectKeys;

/**
 * Which columns people have put away or fetched, the same in all their projects; and the views that
 * they keep, of the project of now, since a view names movies, people and releases of it.
 */
@Service
public class ListPreferences {
  public static final int MOST_NAME = 40;
  static final int MOST_VIEWS = 20;

  private static final int MOST_TEXT = 4000;

  private final PreferenceRows rows;
  private final ProjectKeys projects;

  ListPreferences(PreferenceRows rows, ProjectKeys projects) {
    this.rows = rows;
    this.projects = projects;
  }

  /** Keys of the columns that this person put away, or of those away at first that they fetched. */
  @Transactional(readOnly = true)
  public Set<String> switched(PersonId person, String list) {
    return Set.copyOf(read(columns(person, list)).lines().toList());
  }

  @Transactional
  public void switchColumns(PersonId person, String list, Set<String> columns) {
    keep(columns(person, list), String.join("\n", columns.stream().sorted().toList()));
  }

  /** In the order of their making. */
  @Transactional(readOnly = true)
  public List<SavedView> views(PersonId person, String list) {
    return SavedView.read(read(viewsOf(person, list)));
  }

  /**
   * @throws InvalidInput when it has no name or that of another view, or there is no room for more
   */
  @Transactional
  public void add(PersonId person, String list, SavedView view) {
    String name = view.name().strip().replaceAll("\\s+", " ");
    if (name.isEmpty() || name.length() > MOST_NAME) {
      throw new InvalidInput("account.view-name", MOST_NAME);
    }
    List<SavedView> views = new ArrayList<>(views(person, list));
    if (views.stream().anyMatch(one -> one.name().equals(name))) {
      throw new InvalidInput("account.view-taken", name);
    }
    views.add(new SavedView(name, view.query()));
    String text = SavedView.text(views);
    if (views.size() > MOST_VIEWS || text.length() > MOST_TEXT) {
      throw new InvalidInput("account.views-full");
    }
    keep(viewsOf(person, list), text);
  }

  @Transactional
  public void putAway(PersonId person, String list, String name) {
    Stream<SavedView> others = views(person, list).stream().filter(one -> !one.name().equals(name));
    keep(viewsOf(person, list), SavedView.text(others.toList()));
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    rows.forget(gone.person());
  }

  private static PreferenceRow.Key columns(PersonId person, String list) {
    return new PreferenceRow.Key(person, "columns/" + list);
  }

  private PreferenceRow.Key viewsOf(PersonId person, String list) {
    return new PreferenceRow.Key(person, "views/" + list + "/" + projects.current());
  }

  private String read(PreferenceRow.Key key) {
    return rows.findById(key).map(PreferenceRow::content).orElse("");
  }

  private void keep(PreferenceRow.Key key, String content) {
    Optional<PreferenceRow> row = rows.findById(key);
    if (content.isEmpty()) {
      rows.remove(key);
    } else if (row.isPresent()) {
      row.get().choose(content);
    } else {
      rows.saveAndFlush(new PreferenceRow(key, content));
    }
  }
}
