package org.tenfold.annotation.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.task.VoteEventCodec;
import org.tenfold.scope.ProjectKeys;

/**
 * The vote log of the project that this thread works for, to be read; for curators only. Both ways
 * hold a page in memory, however long the log is.
 */
@Service
public class VoteLog {
  private static final int CLIPS_AT_ONCE = 200;

  private static final String LINES =
      """
      select t.number, e.seq, e.body, e.hash
      from vote_event e join annotation_task t on t.clip_id = e.clip_id
      """;

  private final JdbcClient jdbc;
  private final LoggedPeople people;
  private final ProjectKeys projects;

  VoteLog(JdbcClient jdbc, LoggedPeople people, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.people = people;
    this.projects = projects;
  }

  private record Found(int number, int seq, VoteEvent event, String body, String hash) {
    Found by(LoggedPeople.Names names) {
      return new Found(number, seq, names.of(event), body, hash);
    }
  }

  /**
   * Newest first.
   *
   * @param after the last line that is known already; null: none
   */
  @Transactional(readOnly = true)
  public List<VoteLogLine> newest(VoteLogFilter filter, @Nullable VoteLogLine after, int most) {
    Conditions where = new Conditions(filter);
    if (after != null) {
      // the first condition alone bounds the walk over the index
      where.add(
          """
          e.at <= :at and (e.at < :at or e.clip_id < :last
            or e.clip_id = :last and e.seq < :seq)
          """);
      where.with("at", SlotStore.at(after.event().at()));
      where.with("last", after.event().clip().value());
      where.with("seq", after.seq());
    }
    return named(where.lines("order by e.at desc, e.clip_id desc, e.seq desc limit :most", most));
  }

  /**
   * All, clip after clip by their numbers, each clip's from its first entry on, so that a reader
   * can follow its hashes.
   */
  public void forEach(VoteLogFilter filter, Consumer<VoteLogLine> reader) {
    int last = filter.clip().isPresent() ? filter.clip().getAsInt() - 1 : 0;
    List<Integer> numbers = numbers(last);
    while (!numbers.isEmpty()) {
      Conditions where = new Conditions(filter);
      where.add("t.number between :from and :to");
      where.with("from", numbers.getFirst());
      where.with("to", numbers.getLast());
      named(where.lines("order by t.number, e.seq", 0)).forEach(reader);
      numbers = filter.clip().isPresent() ? List.of() : numbers(numbers.getLast());
    }
  }

  private List<Integer> numbers(int after) {
    return jdbc.sql(
            """
            select number from annotation_task where project_id = :project and number > :after
            order by number limit :most
            """)
        .param("project", projects.current())
        .param("after", after)
        .param("most", CLIPS_AT_ONCE)
        .query(Integer.class)
        .list();
  }

  /** People are few beside their votes: each name is read once a page. */
  private List<VoteLogLine> named(List<Found> logged) {
    LoggedPeople.Names here = people.of(projects.current());
    List<Found> lines = logged.stream().map(line -> line.by(here)).toList();
    Map<UUID, String> names = new HashMap<>();
    Set<UUID> named =
        lines.stream()
            .map(Found::event)
            .flatMap(event -> Stream.of(event.annotator(), event.by()))
            .filter(Objects::nonNull)
            .map(PersonId::value)
            .collect(Collectors.toSet());
    if (!named.isEmpty()) {
      jdbc.sql("select id, display_name from person where id in (:people)")
          .param("people", named)
          .query(
              row -> {
                names.put(row.getObject("id", UUID.class), row.getString("display_name"));
              });
    }
    return lines.stream()
        .map(
            line ->
                new VoteLogLine(
                    line.number(),
                    line.seq(),
                    line.event(),
                    line.body(),
                    line.hash(),
                    name(line.event().annotator(), names),
                    name(line.event().by(), names)))
        .toList();
  }

  private static Optional<String> name(@Nullable PersonId who, Map<UUID, String> names) {
    return Optional.ofNullable(who).map(PersonId::value).map(names::get);
  }

  /** What is asked for, as SQL made of nothing but constants. */
  private final class Conditions {
    private final StringBuilder sql = new StringBuilder("where e.project_id = :project");
    private final Map<String, Object> values = new HashMap<>();

    Conditions(VoteLogFilter filter) {
      with("project", projects.current());
      if (filter.clip().isPresent()) {
        add(
            "e.clip_id = (select clip_id from annotation_task"
                + " where project_id = :project and number = :number)");
        with("number", filter.clip().getAsInt());
      }
      filter
          .person()
          .ifPresent(
              person -> {
                // no other id of the text is one of a person
                List<String> ids = new ArrayList<>();
                for (PersonId logged : people.of(projects.current()).logged(person)) {
                  String name = "person" + ids.size();
                  ids.add("e.body like :" + name);
                  with(name, "%\"" + logged.value() + "\"%");
                }
                add("(" + String.join(" or ", ids) + ")");
              });
      filter
          .kind()
          .ifPresent(
              kind -> {
                add("e.kind = :kind");
                with("kind", kind.name());
              });
      filter.day().ifPresent(this::on);
    }

    private void on(LocalDate day) {
      add("e.at >= :dawn and e.at < :dusk");
      with("dawn", day.atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC));
      with("dusk", day.plusDays(1).atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC));
    }

    void add(String condition) {
      sql.append(" and ").append(condition);
    }

    void with(String name, Object value) {
      values.put(name, value);
    }

    List<Found> lines(String order, int most) {
      JdbcClient.StatementSpec query = jdbc.sql(LINES + sql + " " + order).params(values);
      return (most > 0 ? query.param("most", most) : query).query(VoteLog::found).list();
    }
  }

  private static Found found(ResultSet row, int index) throws SQLException {
    String body = row.getString("body");
    return new Found(
        row.getInt("number"),
        row.getInt("seq"),
        VoteEventCodec.read(body),
        body,
        row.getString("hash"));
  }
}
