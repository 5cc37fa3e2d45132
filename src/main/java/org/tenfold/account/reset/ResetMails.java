package org.tenfold.account.reset;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.language.Language;
import org.tenfold.mail.Addressee;
import org.tenfold.mail.MailSettings;
import org.tenfold.mail.Outbox;

/** Sends people the link by which they choose a new password. */
@Service
public class ResetMails {
  /** Whoever asks again has not looked: another mail would only void the link of the first. */
  private static final Duration BETWEEN = Duration.ofMinutes(5);

  private final PasswordResets resets;
  private final PasswordResetRows rows;
  private final AccountService accounts;
  private final Outbox outbox;
  private final MailSettings mail;

  ResetMails(
      PasswordResets resets,
      PasswordResetRows rows,
      AccountService accounts,
      Outbox outbox,
      MailSettings mail) {
    this.resets = resets;
    this.rows = rows;
    this.accounts = accounts;
    this.outbox = outbox;
    this.mail = mail;
  }

  /** Whether this server sends mail. */
  public boolean offered() {
    return mail.sends();
  }

  /**
   * @param by who wants it; null for the person, who is not signed in
   * @param otherwise the language of somebody who has read nothing yet
   * @throws InvalidInput when the person may not sign in or has no address
   */
  @Transactional
  public void send(PersonId person, @Nullable PersonId by, Language otherwise) {
    Person whose = accounts.person(person);
    Addressee to =
        whose.addressee(otherwise).orElseThrow(() -> new InvalidInput("account.no-email"));
    send(whose, by, to);
  }

  /** The same for somebody who asks for it, in the language in which they do; seldom enough. */
  @Transactional
  void sendTo(Person whose, String email, Language language) {
    if (rows.askedSince(whose.id(), Instant.now().minus(BETWEEN)) == 0) {
      send(whose, null, new Addressee(whose.id().value(), email, language));
    }
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    outbox.withdraw(gone.person().value());
  }

  private void send(Person whose, @Nullable PersonId by, Addressee to) {
    String link = mail.link(resets.make(whose.id(), by));
    outbox.send(
        to,
        Message.of("account.reset-mail-subject"),
        Message.of("account.reset-mail", whose.username(), link));
  }
}
