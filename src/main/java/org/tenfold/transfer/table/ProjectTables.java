package org.tenfold.transfer.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tables that hold a project, found by their foreign keys: whatever must refer to a row of the
 * project is the project's, and what the project refers to goes along. A table that a later feature
 * brings is found as these are.
 */
public final class ProjectTables {
  static final String PROJECT = "project";

  /** Whom it refers to goes along by columns that are named, {@link PeopleTable}. */
  static final String PEOPLE = "person";

  /** What hangs on people alone and goes along with them. */
  static final String BACKGROUND = "background";

  private final Map<String, Table> all;

  /** The reference by which a table is the project's, or its parent's. */
  private final Map<String, Reference> owners = new LinkedHashMap<>();

  private final Set<String> parents = new LinkedHashSet<>();

  public ProjectTables(Map<String, Table> all) {
    this.all = all;
    children(Set.of(PROJECT));
    for (Reference reference : List.copyOf(table(PROJECT).references())) {
      if (parents.add(reference.target())) {
        children(Set.of(reference.target()));
      }
    }
  }

  private Table table(String name) {
    return Optional.ofNullable(all.get(name)).orElseThrow();
  }

  /** Breadth first, so that each is reached by the fewest joins. */
  private void children(Set<String> from) {
    Set<String> round = from;
    while (!round.isEmpty()) {
      Map<String, Reference> next = new TreeMap<>();
      for (Table table : all.values()) {
        for (Reference reference : table.references()) {
          if (round.contains(reference.target()) && !reference.optional() && isNew(table.name())) {
            next.putIfAbsent(table.name(), reference);
          }
        }
      }
      owners.putAll(next);
      round = next.keySet();
    }
  }

  private boolean isNew(String table) {
    return !owners.containsKey(table)
        && !parents.contains(table)
        && !Set.of(PROJECT, PEOPLE, BACKGROUND).contains(table)
        && !LeftOut.holds(table);
  }

  /** All but people, each after those that it refers to. */
  public List<Table> inOrder() {
    Set<String> wanted = new LinkedHashSet<>(parents);
    wanted.add(PROJECT);
    wanted.addAll(owners.keySet());
    Map<String, Table> done = new LinkedHashMap<>();
    while (done.size() < wanted.size()) {
      List<Table> ready =
          wanted.stream()
              .filter(name -> !done.containsKey(name))
              .map(this::table)
              .filter(table -> readyAfter(table, wanted, done.keySet()))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle: " + wanted);
      }
      ready.forEach(table -> done.put(table.name(), table));
    }
    return List.copyOf(done.values());
  }

  private static boolean readyAfter(Table table, Set<String> wanted, Collection<String> done) {
    return table.references().stream()
        .map(Reference::target)
        .filter(target -> wanted.contains(target) && !target.equals(table.name()))
        .allMatch(done::contains);
  }

  /** People and what goes along with them. */
  public List<Table> ofPeople() {
    return List.of(PeopleTable.of(table(PEOPLE)), table(BACKGROUND));
  }

  /**
   * The rows of a table that are a project's, as a query of the table's columns with one parameter,
   * the project's id. Rows that refer to others of the same table come after those.
   */
  public String rows(Table table) {
    String columns =
        table.columns().stream().map(one -> "t." + one.name()).collect(Collectors.joining(", "));
    String order =
        table.refersToItself()
            ? table.key().stream()
                .map("t."::concat)
                .collect(Collectors.joining(", ", " order by ", ""))
            : "";
    return "select " + columns + from(table) + order;
  }

  public String count(Table table) {
    return "select count(*)" + from(table);
  }

  private String from(Table table) {
    StringBuilder sql = new StringBuilder(" from " + table.name() + " t");
    String here = "t";
    Table at = table;
    int joins = 0;
    while (owners.containsKey(at.name())) {
      Reference owner = owners.get(at.name());
      if (owner.target().equals(PROJECT)) {
        return sql
            + " where "
            + here
            + "."
            + owner.columns().get(owner.targets().indexOf("id"))
            + " = ?";
      }
      String next = "o" + ++joins;
      sql.append(" join ").append(owner.target()).append(" ").append(next).append(" on ");
      sql.append(equal(here, owner.columns(), next, owner.targets()));
      here = next;
      at = table(owner.target());
    }
    if (at.name().equals(PROJECT)) {
      return sql + " where " + here + ".id = ?";
    }
    String parent = at.name();
    Reference used =
        table(PROJECT).references().stream()
            .filter(one -> one.target().equals(parent))
            .findFirst()
            .orElseThrow();
    return sql
        + " join project p on "
        + equal(here, used.targets(), "p", used.columns())
        + " where p.id = ?";
  }

  private static String equal(String one, List<String> ofOne, String other, List<String> ofOther) {
    return IntStream.range(0, ofOne.size())
        .mapToObj(place -> one + "." + ofOne.get(place) + " = " + other + "." + ofOther.get(place))
        .collect(Collectors.joining(" and "));
  }
}
