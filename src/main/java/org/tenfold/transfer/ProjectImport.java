package org.tenfold.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Reconciler;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectKey;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.transfer.file.Manifest;
import org.tenfold.transfer.file.ProjectFile;
import org.tenfold.transfer.table.Catalogue;
import org.tenfold.transfer.table.NamedFiles;
import org.tenfold.transfer.table.ProjectTables;
import org.tenfold.transfer.table.Rows;
import org.tenfold.transfer.table.Table;

/**
 * Brings a project in from its file: all of it in one transaction, which ends well only when log,
 * releases and counts are proved to be what they were, or nothing (docs/decisions/0054).
 */
@Service
public class ProjectImport {
  /** Of all clips that a server may have had; the numbers below it are taken one by one. */
  private static final int MOST_CLIP_NUMBER = 10_000_000;

  /** Keyed by content on the whole server: another project may have the same. */
  private static final Set<String> MAY_BE_HERE = Set.of("frame_product", "removed_file");

  private final Catalogue catalogue;
  private final Rows rows;
  private final Schema schema;
  private final PeopleArrival people;
  private final ImportProof proof;
  private final Projects projects;
  private final MediaStore store;
  private final Reconciler reconciler;
  private final DataFolder data;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  ProjectImport(
      Catalogue catalogue,
      Rows rows,
      Schema schema,
      PeopleArrival people,
      ImportProof proof,
      Projects projects,
      MediaStore store,
      Reconciler reconciler,
      DataFolder data,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.schema = schema;
    this.people = people;
    this.proof = proof;
    this.projects = projects;
    this.store = store;
    this.reconciler = reconciler;
    this.data = data;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
  }

  /**
   * @throws InvalidInput when the file is not what it says, does not fit this server, or comes out
   *     otherwise than it went in; then nothing of it is here
   */
  public ImportReport bring(Path zip, ImportWish wish) throws IOException {
    try (ProjectFile file = ProjectFile.open(zip)) {
      Manifest manifest = file.manifest();
      ProjectKey key = wish.key().orElseGet(() -> new ProjectKey(manifest.project().key()));
      String name = wish.name().orElse(manifest.project().name()).strip();
      requireFits(file, key, name);
      Set<String> brought = new HashSet<>();
      boolean kept = false;
      try {
        bringMedia(file, brought);
        ImportReport report =
            Objects.requireNonNull(
                transaction.execute(
                    status -> bringRows(file, key, name, wish.people(), brought.size())));
        kept = true;
        return report;
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } finally {
        if (!kept) {
          reconciler.removeUnreferenced(brought);
        }
      }
    }
  }

  private void requireFits(ProjectFile file, ProjectKey key, String name) throws IOException {
    Manifest manifest = file.manifest();
    String here = schema.version();
    if (!manifest.schema().equals(here)) {
      throw new InvalidInput("transfer.schema", manifest.tenfold(), manifest.schema(), here);
    }
    if (name.isBlank() || name.length() > Projects.LONGEST_NAME) {
      throw new InvalidInput("project.no-name", Projects.LONGEST_NAME);
    }
    projects
        .find(new ProjectId(manifest.project().id()))
        .ifPresent(
            same -> {
              throw new InvalidInput("transfer.here-already", same.name(), same.address());
            });
    if (projects.find(key.value()).isPresent()) {
      throw new InvalidInput("transfer.key-taken", key.value());
    }
    long room = Files.getFileStore(data.work()).getUsableSpace();
    if (manifest.media().bytes() > room) {
      throw new InvalidInput("transfer.no-room", manifest.media().bytes() >> 20, room >> 20);
    }
    Set<String> takenDown = schema.takenDown();
    for (String media : file.media()) {
      if (takenDown.contains(media)) {
        throw new InvalidInput("transfer.taken-down-here", media);
      }
    }
  }

  private void bringMedia(ProjectFile file, Set<String> brought) throws IOException {
    long left = file.manifest().media().bytes();
    for (String key : file.media()) {
      if (!Files.exists(store.path(key))) {
        long[] bytes = {0};
        file.media(
            key,
            left,
            data.work(),
            copy -> {
              bytes[0] = copy.toFile().length();
              brought.add(key);
              store.adopt(copy);
            });
        left -= bytes[0];
      }
    }
  }

  private ImportReport bringRows(
      ProjectFile file, ProjectKey key, String name, ImportWish.People wish, int brought) {
    try {
      UUID id = file.manifest().project().id();
      ProjectTables tables = new ProjectTables(catalogue.tables());
      requireKnown(file.manifest(), tables);
      PeopleArrival.Arrived arrived = people.bring(file, tables.ofPeople(), wish);
      NamedFiles named = new NamedFiles();
      Map<String, Long> stored = new HashMap<>();
      for (Table table : tables.inOrder()) {
        Changes changes = new Changes(arrived, named, id, key, name);
        stored.put(table.name(), bring(file, table, changes));
      }
      long fresh = stored.values().stream().mapToLong(Long::longValue).sum();
      arrived
          .aliases()
          .forEach(
              (alias, person) ->
                  stored.merge(Schema.ALIASES, (long) schema.alias(id, alias, person), Long::sum));
      proof.requireSame(file, tables, named.keys(), stored);
      if (!schema.countBeyond(id, MOST_CLIP_NUMBER)) {
        throw new InvalidInput("transfer.numbers", MOST_CLIP_NUMBER);
      }
      ProjectId project = new ProjectId(id);
      ProjectScope.run(project, () -> audit.note(AuditKind.PROJECT_IMPORTED, null, key.value()));
      Project made = projects.find(project).orElseThrow();
      events.publishEvent(new ProjectMoved(made, true));
      return new ImportReport(
          made.key(),
          made.name(),
          file.manifest(),
          file.manifestSha256(),
          arrived.report(),
          brought,
          lines(file.manifest(), tables) - fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What rows become on their way in. */
  private record Changes(
      PeopleArrival.Arrived people, NamedFiles files, UUID id, ProjectKey key, String name) {
    boolean pass(Rows.Row row) {
      people.change(row);
      files.look(row);
      requireOwn(row);
      if (row.table().name().equals("project")) {
        row.set("project_key", key.value());
        row.set("name", name);
        row.set("created_at", OffsetDateTime.now()); // since when it is here: the others are older
      }
      return true;
    }

    /** Also where no foreign key asks for it. */
    private void requireOwn(Rows.Row row) {
      String own = row.table().name().equals("project") ? "id" : "project_id";
      for (int place = 0; place < row.values().length; place++) {
        if (row.table().columns().get(place).name().equals(own)
            && !id.equals(row.values()[place])) {
          throw new InvalidInput("transfer.other-project", row.table().name());
        }
      }
    }
  }

  private static long lines(Manifest manifest, ProjectTables tables) {
    Set<String> names =
        tables.inOrder().stream().map(Table::name).collect(Collectors.toUnmodifiableSet());
    return manifest.tables().stream()
        .filter(one -> names.contains(one.table()))
        .mapToLong(Manifest.Member::rows)
        .sum();
  }

  /**
   * @return how many rows are new here
   */
  private long bring(ProjectFile file, Table table, Changes changes) throws IOException {
    long[] fresh = {0};
    file.table(
        table.name(),
        in -> {
          Rows.Stored stored =
              rows.insert(table, in, MAY_BE_HERE.contains(table.name()), changes::pass);
          fresh[0] = stored.fresh();
          return stored.lines();
        });
    return fresh[0];
  }

  private static void requireKnown(Manifest manifest, ProjectTables tables) {
    Set<String> known = new HashSet<>();
    List.of(tables.inOrder(), tables.ofPeople())
        .forEach(some -> some.forEach(table -> known.add(table.name())));
    for (Manifest.Member member : manifest.tables()) {
      if (!known.remove(member.table())) {
        throw new InvalidInput("transfer.member-strange", member.table());
      }
    }
    if (!known.isEmpty()) {
      throw new InvalidInput("transfer.member-missing", known.iterator().next());
    }
  }
}
