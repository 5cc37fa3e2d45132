package org.tenfold.release;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.AccountService;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.job.JobService;
import org.tenfold.job.JobStatus;
import org.tenfold.project.Projects;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.release.description.ReleaseDescriptions;

/**
 * What may change about a release: its name, what is said of it, and whether it is listed. What is
 * frozen never does. Only a release that nothing hangs on can be deleted.
 */
@Service
public class ReleaseAdministration {
  private final ReleaseStore releases;
  private final ReleaseDescriptions descriptions;
  private final ReleaseFolder folder;
  private final Projects projects;
  private final AccountService accounts;
  private final JobService jobs;
  private final ObjectProvider<ReleaseUses> users;
  private final AuditLog audit;

  ReleaseAdministration(
      ReleaseStore releases,
      ReleaseDescriptions descriptions,
      ReleaseFolder folder,
      Projects projects,
      AccountService accounts,
      JobService jobs,
      ObjectProvider<ReleaseUses> users,
      AuditLog audit) {
    this.audit = audit;
    this.releases = releases;
    this.descriptions = descriptions;
    this.folder = folder;
    this.projects = projects;
    this.accounts = accounts;
    this.jobs = jobs;
    this.users = users;
  }

  public ReleaseDescription description(ReleaseId id) {
    return descriptions.of(id);
  }

  /** Name of who froze it. */
  @Transactional(readOnly = true)
  public String author(ReleaseId id) {
    return accounts.person(releases.author(id)).displayName();
  }

  /**
   * @throws InvalidInput when another release has this name, or a text is too long
   */
  @Transactional
  public void describe(ReleaseId id, String name, ReleaseDescription said) {
    Release release = releases.find(id).orElseThrow();
    String title = ReleaseService.title(name);
    if (!title.equals(release.name())) {
      releases.rename(id, releases.free(title, projects.currentId()));
    }
    descriptions.say(id, said);
  }

  /** Takes it out of the list; all that was made of it stays. */
  @Transactional
  public void archive(ReleaseId id) {
    list(id, Optional.of(Instant.now()));
    note(AuditKind.RELEASE_ARCHIVED, id);
  }

  @Transactional
  public void bringBack(ReleaseId id) {
    list(id, Optional.empty());
    note(AuditKind.RELEASE_BROUGHT_BACK, id);
  }

  private void note(AuditKind kind, ReleaseId id) {
    audit.note(kind, null, releases.find(id).orElseThrow().name());
  }

  private void list(ReleaseId id, Optional<Instant> archivedAt) {
    ReleaseDescription said = descriptions.of(id);
    descriptions.say(
        id,
        new ReleaseDescription(
            said.note(), said.licence(), said.terms(), said.contact(), archivedAt));
  }

  /** Runs, studies and results sent in that rest on it, newest first. */
  @Transactional(readOnly = true)
  public List<ReleaseUses.Use> uses(ReleaseId id) {
    return users
        .orderedStream()
        .flatMap(module -> module.of(id).stream())
        .sorted(Comparator.comparing(ReleaseUses.Use::at).reversed())
        .toList();
  }

  public Optional<ReleaseUses.Floors> floors(Release release) {
    return users.orderedStream().flatMap(module -> module.floors(release).stream()).findFirst();
  }

  /**
   * Deletes a release for good; its pictures go with the next cleaning of the store, if no other
   * release shows them.
   *
   * @throws InvalidInput while something rests on it, or its pictures are being made
   */
  @Transactional
  public void delete(ReleaseId id) {
    Release release = releases.find(id).orElseThrow();
    int used = uses(id).size();
    if (used > 0) {
      throw new InvalidInput("release.in-use", release.name(), used);
    }
    if (jobs.latestFor(id.value())
        .filter(job -> job.status() == JobStatus.QUEUED || job.status() == JobStatus.RUNNING)
        .isPresent()) {
      throw new InvalidInput("release.being-made", release.name());
    }
    note(AuditKind.RELEASE_DELETED, id);
    releases.delete(id);
    folder.forget(release);
  }
}
