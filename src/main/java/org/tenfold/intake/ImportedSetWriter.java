package org.tenfold.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.intake.dryrun.ReadSet;
import org.tenfold.label.Label;
import org.tenfold.persistence.CountColumns;
import org.tenfold.project.ProjectId;

/** Inserts an imported set in batches. Runs in its caller's transaction. */
@Component
class ImportedSetWriter {
  private static final int BATCH = 1_000;
  private static final int LONGEST_FILE_NAME = 255;

  private final JdbcTemplate jdbc;

  ImportedSetWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void write(
      ImportedSetId id,
      String name,
      ReadSet set,
      ProjectId project,
      PersonId person,
      Intake.Progress progress) {
    insert(id, name, set.report(), project, person);
    Batches batches =
        new Batches(progress, set.clips().size() + set.annotators().size() + set.votes().size());
    clips(id, set.clips(), batches);
    Map<String, Integer> numbers = annotators(id, set.annotators(), batches);
    votes(id, set.votes(), numbers, batches);
  }

  private void insert(
      ImportedSetId id, String name, DryRunReport report, ProjectId project, PersonId person) {
    String file = report.fileName();
    jdbc.update(
        """
        insert into imported_set (id, project_id, label_set_id, name, source_format, clips, votes, annotators, votes_per_clip,
          file_name, file_sha256, imported_by)
        values (?, ?, (select label_set_id from project where id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id.value(),
        project.value(),
        project.value(),
        name,
        report.format().name(),
        report.clips(),
        report.votes(),
        report.annotators().isPresent() ? report.annotators().getAsInt() : null,
        report.rule().votes(),
        file.substring(0, Math.min(file.length(), LONGEST_FILE_NAME)),
        report.sha256(),
        person.value());
  }

  private void clips(ImportedSetId id, List<ImportedClip> clips, Batches batches) {
    batches.of(
        clips,
        """
        insert into imported_clip (set_id, number, name, movie, seconds, given_label, %s)
        values (?, ?, ?, ?, ?, ?, %s)
        """
            .formatted(CountColumns.names(), CountColumns.places("?")),
        (row, clip) -> {
          int place = 1;
          row.setObject(place++, id.value());
          row.setInt(place++, clip.number());
          row.setString(place++, clip.name());
          row.setString(place++, clip.movie().orElse(null));
          setDouble(row, place++, clip.seconds());
          setInt(row, place++, clip.givenLabel());
          for (int number = 1; number <= Label.MOST; number++) {
            row.setObject(place++, CountColumns.value(clip.votes(), number), Types.INTEGER);
          }
        });
  }

  private Map<String, Integer> annotators(
      ImportedSetId id, List<String> annotators, Batches batches) {
    Map<String, Integer> numbers = HashMap.newHashMap(annotators.size());
    annotators.forEach(name -> numbers.put(name, numbers.size() + 1));
    batches.of(
        annotators,
        "insert into imported_annotator (set_id, number, name) values (?, ?, ?)",
        (row, name) -> {
          row.setObject(1, id.value());
          row.setInt(2, numbers.getOrDefault(name, 0));
          row.setString(3, name);
        });
    return numbers;
  }

  private void votes(
      ImportedSetId id,
      List<ImportedVote> votes,
      Map<String, Integer> annotators,
      Batches batches) {
    batches.of(
        votes,
        """
        insert into imported_vote (set_id, clip_number, annotator_number, emotion, given_at)
        values (?, ?, ?, ?, ?)
        """,
        (row, vote) -> {
          row.setObject(1, id.value());
          row.setInt(2, vote.clip());
          row.setInt(3, annotators.getOrDefault(vote.annotator(), 0));
          row.setInt(4, vote.emotion().number());
          setInstant(row, 5, vote.at());
        });
  }

  private static void setInt(PreparedStatement row, int place, OptionalInt value)
      throws SQLException {
    if (value.isPresent()) {
      row.setInt(place, value.getAsInt());
    } else {
      row.setNull(place, Types.INTEGER);
    }
  }

  private static void setDouble(PreparedStatement row, int place, OptionalDouble value)
      throws SQLException {
    if (value.isPresent()) {
      row.setDouble(place, value.getAsDouble());
    } else {
      row.setNull(place, Types.DOUBLE);
    }
  }

  private static void setInstant(PreparedStatement row, int place, Optional<Instant> value)
      throws SQLException {
    if (value.isPresent()) {
      row.setObject(place, OffsetDateTime.ofInstant(value.get(), ZoneOffset.UTC));
    } else {
      row.setNull(place, Types.TIMESTAMP_WITH_TIMEZONE);
    }
  }

  /** Sends rows a thousand at a time and tells how far it is. */
  private final class Batches {
    private final Intake.Progress progress;
    private final int all;
    private int done;

    Batches(Intake.Progress progress, int all) {
      this.progress = progress;
      this.all = all;
    }

    <T> void of(List<T> rows, String sql, Row<T> fill) {
      for (int from = 0; from < rows.size(); from += BATCH) {
        List<T> part = rows.subList(from, Math.min(rows.size(), from + BATCH));
        jdbc.batchUpdate(sql, part, part.size(), fill::set);
        done += part.size();
        progress.written(done, all);
      }
    }
  }

  private interface Row<T> {
    void set(PreparedStatement row, T value) throws SQLException;
  }
}
