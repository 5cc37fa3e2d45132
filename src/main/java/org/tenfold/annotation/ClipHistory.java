package org.tenfold.annotation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.log.LoggedPeople;
import org.tenfold.annotation.log.VoteEventFormatter;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.task.VoteEventCodec;
import org.tenfold.clip.ClipId;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.project.Projects;

/** All that was done about one clip, in plain words and in order. For curators only. */
@Service
public class ClipHistory {
  private final JdbcClient jdbc;
  private final LoggedPeople people;
  private final Projects projects;

  ClipHistory(JdbcClient jdbc, LoggedPeople people, Projects projects) {
    this.jdbc = jdbc;
    this.people = people;
    this.projects = projects;
  }

  /**
   * @param passing whether it only says that somebody took the clip up or laid it down
   */
  public record Entry(Instant at, Panel panel, Message said, boolean passing) {}

  /** The clip's log and the probes it served, oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> of(ClipId clip) {
    LoggedPeople.Names logged = people.of(projects.currentId().value());
    List<VoteEvent> events =
        jdbc
            .sql("select body from vote_event where clip_id = :clip order by seq")
            .param("clip", clip.value())
            .query(String.class)
            .list()
            .stream()
            .map(VoteEventCodec::read)
            .map(logged::of)
            .toList();
    Map<PersonId, String> names = names(events);
    LabelSet labels = projects.current().labels();
    return Stream.concat(
            events.stream().map(event -> entry(event, labels, names)),
            probes(clip, labels).stream())
        .sorted(Comparator.comparing(Entry::at))
        .toList();
  }

  private Map<PersonId, String> names(List<VoteEvent> events) {
    Set<UUID> people = new HashSet<>();
    for (VoteEvent event : events) {
      Stream.of(event.annotator(), event.by())
          .filter(Objects::nonNull)
          .forEach(person -> people.add(person.value()));
    }
    Map<PersonId, String> names = new HashMap<>();
    if (!people.isEmpty()) {
      jdbc.sql("select id, display_name from person where id in (:people)")
          .param("people", people)
          .query(
              row -> {
                names.put(
                    new PersonId(row.getObject("id", UUID.class)), row.getString("display_name"));
              });
    }
    return names;
  }

  private static Entry entry(VoteEvent event, LabelSet labels, Map<PersonId, String> names) {
    boolean passing =
        switch (event.kind()) {
          case CLAIM, RELEASE, EXPIRE -> true;
          default -> false;
        };
    return new Entry(
        event.at(),
        event.panel(),
        VoteEventFormatter.of(event, labels, who -> name(who, names)),
        passing);
  }

  private static Optional<String> name(@Nullable PersonId who, Map<PersonId, String> names) {
    return Optional.ofNullable(who).map(names::get);
  }

  private List<Entry> probes(ClipId clip, LabelSet labels) {
    return jdbc.sql(
            """
            select p.kind, p.expected, p.emotion, p.judged_at, a.display_name
            from control_task p join person a on a.id = p.annotator_id
            where p.clip_id = :clip and p.state = 'JUDGED'
            """)
        .param("clip", clip.value())
        .query(
            (row, index) ->
                new Entry(
                    AnnotationTaskStore.instant(row, "judged_at"),
                    Panel.HUMAN,
                    probe(
                        row.getString("kind"),
                        row.getString("display_name"),
                        Label.of(row.getInt("expected")),
                        Label.of(row.getInt("emotion")),
                        labels),
                    false))
        .list();
  }

  private static Message probe(
      String kind, String name, Label expected, Label said, LabelSet labels) {
    return Message.of(
        kind.equals("GOLD") ? "annotation.log-hidden-gold" : "annotation.log-repeat",
        name,
        labels.message(said),
        labels.message(expected));
  }
}
