package org.tenfold.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.console.BuildVersion;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelClass;
import org.tenfold.media.MediaStore;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.release.ReleaseService;
import org.tenfold.transfer.file.Manifest;
import org.tenfold.transfer.file.ProjectFileWriter;
import org.tenfold.transfer.table.Catalogue;
import org.tenfold.transfer.table.KnownPeople;
import org.tenfold.transfer.table.NamedFiles;
import org.tenfold.transfer.table.ProjectTables;
import org.tenfold.transfer.table.Rows;
import org.tenfold.transfer.table.Table;

/** Writes a project to one file, whole, as it is in one moment (docs/decisions/0054). */
@Service
public class ProjectExport {
  private final Catalogue catalogue;
  private final Rows rows;
  private final Schema schema;
  private final MediaStore store;
  private final VoteLogCheck voteLog;
  private final ReleaseService releases;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate oneMoment;

  ProjectExport(
      Catalogue catalogue,
      Rows rows,
      Schema schema,
      MediaStore store,
      VoteLogCheck voteLog,
      ReleaseService releases,
      AuditLog audit,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.schema = schema;
    this.store = store;
    this.voteLog = voteLog;
    this.releases = releases;
    this.audit = audit;
    this.events = events;
    oneMoment = new TransactionTemplate(transactions);
    // on repeatable reads H2 shows each table as of its first query, not all as of one moment
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
  }

  /**
   * @param manifestSha256 to be compared with what the import tells
   */
  public record Written(Manifest manifest, String manifestSha256) {}

  private record Told(
      String schema,
      List<Manifest.Member> tables,
      Manifest.Log log,
      List<Manifest.Frozen> releases) {}

  /**
   * @param pseudonyms whether people get other names
   * @param out stays open
   * @throws InvalidInput while jobs of the project are under way, or when the store is damaged
   */
  public Written write(Project project, boolean pseudonyms, OutputStream out) throws IOException {
    ProjectFileWriter file = new ProjectFileWriter(out);
    NamedFiles files = new NamedFiles();
    Told told =
        Objects.requireNonNull(
            oneMoment.execute(
                moment ->
                    ProjectScope.get(
                        project.id(), () -> tables(project, pseudonyms, file, files))));
    Manifest.Media media = media(files.keys(), file);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            new BuildVersion().getVersion()[0],
            told.schema(),
            Instant.now().toString(),
            new Manifest.Origin(
                project.id().value(),
                project.key().value(),
                project.name(),
                project.labelSet().name(),
                project.labels().classes().stream().map(LabelClass::key).toList()),
            pseudonyms,
            told.tables(),
            told.tables().stream().mapToLong(Manifest.Member::rows).sum(),
            media,
            told.log(),
            told.releases());
    String sha256 = file.finish(manifest);
    ProjectScope.run(
        project.id(),
        () -> {
          audit.note(AuditKind.PROJECT_EXPORTED, null, project.key().value());
          events.publishEvent(new ProjectMoved(project, false));
        });
    return new Written(manifest, sha256);
  }

  private Told tables(
      Project project, boolean pseudonyms, ProjectFileWriter file, NamedFiles files) {
    UUID id = project.id().value();
    int jobs = schema.jobsUnderWay(id);
    if (jobs > 0) {
      throw new InvalidInput("transfer.jobs", jobs);
    }
    ProjectTables tables = new ProjectTables(catalogue.tables());
    KnownPeople people = new KnownPeople(schema.everyone());
    List<Manifest.Member> written = new ArrayList<>();
    for (Table table : tables.inOrder()) {
      Rows.Passing look =
          row -> {
            files.look(row);
            people.look(row);
            return true;
          };
      written.add(
          member(
              file, table, out -> rows.write(table, tables.rows(table), List.of(id), out, look)));
    }
    Map<UUID, Integer> numbers = new HashMap<>();
    people.named().forEach(one -> numbers.put(one, numbers.size() + 1));
    for (Table table : tables.ofPeople()) {
      Rows.Passing named =
          row -> {
            Integer number = numbers.get((UUID) row.values()[0]);
            if (number != null && pseudonyms) {
              rename(row, number);
            }
            return number != null;
          };
      written.add(
          member(file, table, out -> rows.write(table, Rows.allOf(table), List.of(), out, named)));
    }
    VoteLogCheck.Report log = voteLog.unchecked();
    return new Told(
        schema.version(),
        List.copyOf(written),
        new Manifest.Log(log.clips(), log.events(), log.fingerprint()),
        releases.releases().stream()
            .map(one -> new Manifest.Frozen(one.id().value(), one.name(), one.contentHash()))
            .toList());
  }

  private static void rename(Rows.Row row, int number) {
    if (row.table().name().equals("person") && "HUMAN".equals(row.get("panel"))) {
      row.set("username", String.format(Locale.ROOT, "person-%03d", number));
      row.set("display_name", String.format(Locale.ROOT, "Person %03d", number));
    }
  }

  private static Manifest.Member member(
      ProjectFileWriter file, Table table, ProjectFileWriter.Lines lines) {
    try {
      return file.table(table.name(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Outside of the transaction: what lies under a key never changes. */
  private Manifest.Media media(Set<String> keys, ProjectFileWriter file) throws IOException {
    List<String> missing = new ArrayList<>();
    int files = 0;
    long bytes = 0;
    for (String key : new TreeSet<>(keys)) {
      Path path = store.path(key);
      if (Files.exists(path)) {
        bytes += file.media(key, path);
        files++;
      } else {
        missing.add(key);
      }
    }
    return new Manifest.Media(files, bytes, List.copyOf(missing));
  }
}
