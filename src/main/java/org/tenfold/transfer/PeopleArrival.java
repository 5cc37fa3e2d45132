package org.tenfold.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenfold.account.UserName;
import org.tenfold.error.InvalidInput;
import org.tenfold.transfer.file.ProjectFile;
import org.tenfold.transfer.table.Rows;
import org.tenfold.transfer.table.Table;

/**
 * Makes people of an imported project people of this server. Whoever is here by the same id is the
 * same person: ids are random, so a project or its neighbour came from there before. Nobody new can
 * sign in. Runs in the caller's transaction.
 */
@Component
class PeopleArrival {
  private static final int LONGEST_NAME = 60;

  private final JdbcTemplate jdbc;
  private final Rows rows;

  PeopleArrival(JdbcTemplate jdbc, Rows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Ids of people in the file, and who they are here. */
  static final class Arrived {
    private final Map<UUID, UUID> here = new HashMap<>();
    private final Set<UUID> fresh = new HashSet<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> matched = new ArrayList<>();
    private final List<String> renamed = new ArrayList<>();

    /** Writes a row's people as this server knows them. */
    boolean change(Rows.Row row) {
      for (int place = 0; place < row.values().length; place++) {
        if (row.values()[place] instanceof UUID id
            && row.table().ofPeople(row.table().columns().get(place).name())) {
          UUID person = here.get(id);
          if (person == null) {
            throw new InvalidInput("transfer.person-unknown", row.table().name(), id);
          }
          row.values()[place] = person;
        }
      }
      return true;
    }

    /** Those whom the log of the project calls otherwise. */
    Map<UUID, UUID> aliases() {
      Map<UUID, UUID> others = new LinkedHashMap<>(here);
      others.entrySet().removeIf(one -> one.getKey().equals(one.getValue()));
      return others;
    }

    ArrivedPeople report() {
      return new ArrivedPeople(here.size(), known, matched, renamed);
    }
  }

  private record Known(UUID id, String username, String panel) {}

  Arrived bring(ProjectFile file, List<Table> tables, ImportWish.People wish) throws IOException {
    List<Rows.Row> all = new ArrayList<>();
    Table people = tables.getFirst();
    file.table(people.name(), in -> Rows.read(people, in, all::add));
    Map<UUID, Known> byId = new HashMap<>();
    Map<String, Known> byName = new HashMap<>();
    jdbc.query(
        "select id, username, panel from person",
        row -> {
          Known one =
              new Known(
                  row.getObject("id", UUID.class),
                  row.getString("username"),
                  row.getString("panel"));
          byId.put(one.id(), one);
          byName.put(one.username(), one);
        });
    Arrived arrived = new Arrived();
    for (Rows.Row row : all) {
      Known known = byId.get(id(row));
      if (known != null) {
        requirePanel(row, known);
        arrived.here.put(known.id(), known.id());
        arrived.known.add(known.username());
      }
    }
    Set<UUID> taken = new HashSet<>(arrived.here.values());
    for (Rows.Row row : all) {
      if (!byId.containsKey(id(row))) {
        Known same = byName.get(username(row));
        if (same != null && wish == ImportWish.People.MATCH_USERNAMES && taken.add(same.id())) {
          requirePanel(row, same);
          arrived.here.put(id(row), same.id());
          arrived.matched.add(same.username());
        } else {
          add(row, byName, arrived);
        }
      }
    }
    Table background = tables.getLast();
    file.table(
        background.name(),
        in ->
            rows.insert(
                    background,
                    in,
                    true,
                    row -> arrived.fresh.contains((UUID) row.get("person_id")))
                .lines());
    return arrived;
  }

  /** Votes of people and of simulations never mix. */
  private static void requirePanel(Rows.Row row, Known known) {
    if (!known.panel().equals(row.get("panel"))) {
      throw new InvalidInput("transfer.person-panel", known.username());
    }
  }

  private void add(Rows.Row row, Map<String, Known> byName, Arrived arrived) {
    String wished = username(row);
    if (!UserName.typed(wished).map(UserName::value).filter(wished::equals).isPresent()) {
      throw new InvalidInput("transfer.row-damaged", row.table().name(), arrived.here.size() + 1);
    }
    String name = wished;
    for (int number = 2; byName.containsKey(name); number++) {
      String suffix = "-" + number;
      name =
          wished.substring(0, Math.min(wished.length(), LONGEST_NAME - suffix.length())) + suffix;
    }
    if (!name.equals(wished)) {
      arrived.renamed.add(wished + " → " + name);
    }
    byName.put(name, new Known(id(row), name, String.valueOf(row.get("panel"))));
    jdbc.update(
        """
        insert into person (id, username, display_name, panel, created_at, anonymised_at, participant,
          enabled)
        values (?, ?, ?, ?, ?, ?, ?, false)
        """,
        id(row),
        name,
        row.get("display_name"),
        row.get("panel"),
        row.get("created_at"),
        row.get("anonymised_at"),
        row.get("participant"));
    arrived.fresh.add(id(row));
    arrived.here.put(id(row), id(row));
  }

  private static UUID id(Rows.Row row) {
    return (UUID) required(row, "id");
  }

  private static String username(Rows.Row row) {
    return (String) required(row, "username");
  }

  private static Object required(Rows.Row row, String column) {
    return Objects.requireNonNullElseGet(
        row.get(column),
        () -> {
          throw new InvalidInput("transfer.row-damaged", row.table().name(), 1);
        });
  }
}
