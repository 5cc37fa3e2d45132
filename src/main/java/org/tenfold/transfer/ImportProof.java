package org.tenfold.transfer;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.MediaStore;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectScope;
import org.tenfold.release.ContentHash;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.transfer.file.Manifest;
import org.tenfold.transfer.file.ProjectFile;
import org.tenfold.transfer.table.ProjectTables;
import org.tenfold.transfer.table.Rows;
import org.tenfold.transfer.table.Table;

/** Proves that an imported project is the exported one, before anybody sees it. */
@Component
class ImportProof {
  private final Rows rows;
  private final JdbcClient jdbc;
  private final MediaStore store;
  private final VoteLogCheck voteLog;
  private final ReleaseService releases;

  ImportProof(
      Rows rows, JdbcClient jdbc, MediaStore store, VoteLogCheck voteLog, ReleaseService releases) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.store = store;
    this.voteLog = voteLog;
    this.releases = releases;
  }

  /**
   * @param named files that rows name
   * @param stored how many rows each table got
   * @throws InvalidInput at the first difference
   */
  void requireSame(
      ProjectFile file, ProjectTables tables, Set<String> named, Map<String, Long> stored) {
    Manifest manifest = file.manifest();
    UUID id = manifest.project().id();
    requireCounts(tables, id, stored);
    requireFiles(file, named);
    requireNothingTakenDownIsUsed(id);
    ProjectScope.run(
        new ProjectId(id),
        () -> {
          requireLog(manifest.voteLog());
          requireReleases(manifest.releases());
        });
  }

  /**
   * By the same queries as the export's: a row that says it is another project's is not counted.
   */
  private void requireCounts(ProjectTables tables, UUID id, Map<String, Long> stored) {
    for (Table table : tables.inOrder()) {
      long told = stored.getOrDefault(table.name(), 0L);
      long found = rows.count(tables.count(table), id);
      if (told != found) {
        throw new InvalidInput("transfer.count-differs", table.name(), told, found);
      }
    }
  }

  private static void requireFiles(ProjectFile file, Set<String> named) {
    Set<String> wanted = new HashSet<>(named);
    wanted.removeAll(file.manifest().media().missing());
    for (String key : file.media()) {
      if (!wanted.remove(key)) {
        throw new InvalidInput("transfer.media-unnamed", key);
      }
    }
    if (!wanted.isEmpty()) {
      throw new InvalidInput("transfer.media-missing", wanted.iterator().next());
    }
  }

  /** What is taken down goes from the store wherever it lies: not what somebody uses here. */
  private void requireNothingTakenDownIsUsed(UUID project) {
    List<String> removed =
        jdbc.sql(
                """
                select r.sha256 from removed_file r join takedown t on t.id = r.takedown_id
                where t.project_id = :project
                """)
            .param("project", project)
            .query(String.class)
            .list();
    for (String key : removed) {
      if (Files.exists(store.path(key))) {
        throw new InvalidInput("transfer.taken-down-there", key);
      }
    }
  }

  private void requireLog(Manifest.Log told) {
    VoteLogCheck.Report log = voteLog.run();
    if (!log.whole()) {
      throw new InvalidInput(
          "transfer.log-damaged", log.findings().size(), log.findings().getFirst().message());
    }
    if (log.clips() != told.clips()
        || log.events() != told.events()
        || !log.fingerprint().equals(told.fingerprint())) {
      throw new InvalidInput("transfer.log-differs", told.fingerprint(), log.fingerprint());
    }
  }

  private void requireReleases(List<Manifest.Frozen> told) {
    List<Release> found = releases.releases();
    if (found.size() != told.size()) {
      throw new InvalidInput("transfer.count-differs", "release", told.size(), found.size());
    }
    for (Release release : found) {
      String hash = ContentHash.of(releases.clips(release.id()), release.labels()).hex();
      boolean same =
          hash.equals(release.contentHash())
              && told.stream()
                  .anyMatch(
                      one ->
                          one.id().equals(release.id().value())
                              && one.contentSha256().equals(hash));
      if (!same) {
        throw new InvalidInput(
            "transfer.release-differs", release.name(), release.contentHash(), hash);
      }
    }
  }
}
