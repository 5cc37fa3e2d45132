package org.tenfold.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;

/** What is to be told by mail, of all projects. */
@Service
public class MailedNotices {
  private final NoticeRows rows;

  MailedNotices(NoticeRows rows) {
    this.rows = rows;
  }

  /**
   * Whom a mail is due to.
   *
   * @param since what is older is no news any more
   * @param quiet the first of them must be older
   * @param mailed who had a mail after this has none now
   */
  @Transactional(readOnly = true)
  public List<PersonId> dueTo(Instant since, Instant quiet, Instant mailed) {
    return rows.toMail(since, quiet, mailed);
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Notice> due(PersonId person, Instant since) {
    return rows.mailDue(person, since).stream().map(NoticeRow::notice).toList();
  }

  /**
   * @return how many were due until now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int mailed(Collection<UUID> notices) {
    return rows.mailed(notices, Instant.now());
  }
}
