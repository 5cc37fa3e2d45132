package org.tenfold.mail;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.error.Message;

/**
 * Where mail is put to be sent. It stands in the transaction of what it tells: what was not done is
 * not told, and what was done is, also when the mail server is away or this one is killed.
 */
@Service
public class Outbox {
  private final OutboxMails mails;

  Outbox(OutboxMails mails) {
    this.mails = mails;
  }

  /**
   * Keeps a mail to be sent within seconds; without a mail server it waits for one to be named.
   *
   * @param body plain text; a link in it is made by {@link MailSettings#link}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Addressee to, Message subject, Message body) {
    mails.saveAndFlush(
        new OutboxMail(to, subject.in(to.language().locale()), body.in(to.language().locale())));
  }

  /** Forgets all mail to somebody, sent or not. */
  @Transactional
  public void withdraw(UUID person) {
    mails.forget(person);
  }
}
