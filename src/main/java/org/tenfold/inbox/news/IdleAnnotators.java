package org.tenfold.inbox.news;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.NothingToJudge;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Notices;
import org.tenfold.scope.ProjectKeys;

/**
 * Annotators who asked for a clip when there was none. Each hears of the next one once, and again
 * only after they were without one again.
 */
@Component
class IdleAnnotators {
  private final IdleAnnotatorRows rows;
  private final Memberships members;
  private final ProjectKeys projects;
  private final Notices notices;

  IdleAnnotators(
      IdleAnnotatorRows rows, Memberships members, ProjectKeys projects, Notices notices) {
    this.notices = notices;
    this.rows = rows;
    this.members = members;
    this.projects = projects;
  }

  /** Their page asks every few seconds, so mostly this finds the row. */
  @EventListener
  void note(NothingToJudge nothing) {
    IdleAnnotatorRow.Key key = new IdleAnnotatorRow.Key(projects.current(), nothing.annotator());
    if (!rows.existsById(key)) {
      try {
        rows.saveAndFlush(new IdleAnnotatorRow(key));
        notices.done(key.projectId(), NoticeKind.CLIPS_TO_JUDGE, key.person());
      } catch (DataIntegrityViolationException noted) {
        // by another tab of theirs, at the same moment
      }
    }
  }

  List<PersonId> of(UUID project) {
    return rows.of(project);
  }

  /**
   * Of two who take the same annotators out, one gets them.
   *
   * @return those who are still annotators
   */
  @Transactional(propagation = Propagation.MANDATORY)
  List<PersonId> takeOut(UUID project, List<PersonId> idle) {
    Set<PersonId> annotators = Set.copyOf(members.idsWith(Role.ANNOTATOR));
    return idle.stream()
        .filter(one -> rows.delete(new IdleAnnotatorRow.Key(project, one)) == 1)
        .filter(annotators::contains)
        .toList();
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    rows.forget(gone.person());
  }
}
