package org.tenfold.clip.external;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.media.DataFolder;
import org.tenfold.media.Library;
import org.tenfold.project.Projects;

/** Looks at lists of clips in the library, and imports them, in the background. */
@Service
public class ClipImports {
  private final ClipImportStore imports;
  private final Library library;
  private final Projects projects;
  private final JobService jobs;
  private final DataFolder data;

  ClipImports(
      ClipImportStore imports,
      Library library,
      Projects projects,
      JobService jobs,
      DataFolder data) {
    this.data = data;
    this.imports = imports;
    this.library = library;
    this.projects = projects;
    this.jobs = jobs;
  }

  /**
   * @param listPath a list of the library
   * @param dry whether only to say what would be imported
   * @throws InvalidInput when the library has no such list
   */
  @Transactional
  public ClipImport request(String listPath, boolean dry, PersonId by) {
    projects.current().requireOpen();
    library.resolve(Library.Kind.LIST, listPath);
    ClipImport wish =
        new ClipImport(
            UUID.randomUUID(), listPath, dry, by, Optional.empty(), Optional.of(data.id()));
    imports.insert(wish, projects.currentId());
    Message title = Message.of(dry ? "clip.job-import-dry" : "clip.job-import", listPath);
    jobs.submit(ImportClipsJob.KIND, wish.id(), title, by);
    return wish;
  }

  /** What this person asked for last. */
  @Transactional(readOnly = true)
  public Optional<ClipImport> latest(PersonId by) {
    return imports.latest(by);
  }
}
