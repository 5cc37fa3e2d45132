package org.tenfold.inbox.watch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.Role;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.news.Teller;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.statistics.agreement.FleissFigures;

/** Tells curators that people agree less than they did: Fleiss' kappa of the finished clips. */
@Component
class KappaWatch {
  private static final Logger LOG = LoggerFactory.getLogger(KappaWatch.class);

  private final LiveAgreements live;
  private final Projects projects;
  private final WatchRows rows;
  private final Teller teller;
  private final TransactionTemplate transaction;

  KappaWatch(
      LiveAgreements live,
      Projects projects,
      WatchRows rows,
      Teller teller,
      TransactionTemplate transaction) {
    this.live = live;
    this.projects = projects;
    this.rows = rows;
    this.teller = teller;
    this.transaction = transaction;
  }

  /** In each project that goes on; one that cannot be read keeps none from the others. */
  void look() {
    for (Project project : projects.all()) {
      if (!project.archived()) {
        try {
          ProjectScope.run(project.id(), () -> look(project.id().value()));
        } catch (RuntimeException e) {
          LOG.warn("Kappa of project {} could not be looked at", project.key(), e);
        }
      }
    }
  }

  private void look(UUID project) {
    FleissFigures finished = live.now(VoteSource.PEOPLE).figures().finished();
    if (finished.items() >= KappaRule.LEAST_CLIPS) {
      finished
          .kappa()
          .value()
          .ifPresent(kappa -> transaction.executeWithoutResult(status -> compare(project, kappa)));
    }
  }

  void compare(UUID project, double kappa) {
    Optional<KappaRule.Known> before = known(project);
    KappaRule.Next next = KappaRule.next(before, kappa, Instant.now());
    if (before.filter(next.known()::equals).isPresent()) {
      return;
    }
    keep(project, next.known());
    if (next.recovered()) {
      teller.done(project, NoticeKind.KAPPA_FELL, "");
    }
    next.from()
        .ifPresent(
            from ->
                teller.tell(
                    project,
                    NoticeKind.KAPPA_FELL,
                    teller.with(Role.CURATOR).toList(),
                    new News("", Message.of("inbox.kappa-fell", from, kappa), "agreement"),
                    Map.of("from", from, "to", kappa)));
  }

  private Optional<KappaRule.Known> known(UUID project) {
    return rows.findById(mark(project))
        .map(
            row ->
                new KappaRule.Known(
                    row.level(),
                    row.toldAt(),
                    rows.findById(before(project)).map(WatchRow::level).orElse(null)));
  }

  private void keep(UUID project, KappaRule.Known known) {
    rows.keep(mark(project), known.mark(), known.toldAt());
    if (known.before() == null) {
      rows.deleteById(before(project));
    } else {
      rows.keep(before(project), known.before(), known.toldAt());
    }
  }

  private static String mark(UUID project) {
    return "kappa/" + project;
  }

  private static String before(UUID project) {
    return "kappa-before/" + project;
  }
}
