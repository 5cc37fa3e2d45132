package org.tenfold.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mail from the outbox to the mail server. A mail is claimed before it is sent, so that two
 * machines never send the same one. Whoever is killed between the mail server's yes and the note of
 * it leaves a claim that ends, and the mail is sent again under the same Message-ID, by which a
 * mailbox may know it.
 */
@Component
class MailCarrier {
  private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
  private static final int AT_ONCE = 50;
  private static final int MOST_ERROR = 500;

  /** Longer than a mail server may take: see the time limits in application.properties. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  /** What could not be sent for so long is no news any more. */
  private static final Duration GIVEN_UP = Duration.ofDays(5);

  private static final Duration FORGOTTEN = Duration.ofDays(30);

  private final OutboxMails mails;
  private final MailSettings settings;
  private final ObjectProvider<JavaMailSender> sender;
  private final TransactionTemplate transaction;

  MailCarrier(
      OutboxMails mails,
      MailSettings settings,
      ObjectProvider<JavaMailSender> sender,
      TransactionTemplate transaction) {
    this.mails = mails;
    this.settings = settings;
    this.sender = sender;
    this.transaction = transaction;
    settings
        .missing()
        .ifPresent(name -> LOG.warn("No mail is sent: spring.mail.host is set, {} is not", name));
  }

  /** Sends what is due. */
  void carry() {
    JavaMailSender server = sender.getIfAvailable();
    if (server == null || !settings.sends()) {
      return;
    }
    Instant now = Instant.now();
    for (UUID id : mails.due(now, now.minus(GIVEN_UP), Limit.of(AT_ONCE))) {
      carry(id, server);
    }
  }

  private void carry(UUID id, JavaMailSender server) {
    Instant now = Instant.now();
    if (!done(() -> mails.claim(id, now, now.plus(CLAIM)) == 1)) {
      return;
    }
    OutboxMail mail = mails.findById(id).orElseThrow();
    try {
      server.send(message(mail, server));
    } catch (MailException | MessagingException refused) {
      String why = String.valueOf(refused.getMessage());
      LOG.warn("Mail {} could not be sent, try {}: {}", id, mail.tries(), why);
      String kept = why.length() > MOST_ERROR ? why.substring(0, MOST_ERROR) : why;
      Instant next = Instant.now().plus(NextTry.pause(mail.tries()));
      transaction.executeWithoutResult(status -> mails.failed(id, next, kept));
      return;
    }
    transaction.executeWithoutResult(status -> mails.sent(id, Instant.now()));
  }

  private boolean done(BooleanSupplier change) {
    return Boolean.TRUE.equals(transaction.execute(status -> change.getAsBoolean()));
  }

  private MimeMessage message(OutboxMail mail, JavaMailSender server) throws MessagingException {
    String host = settings.from().replaceAll(".*@|>.*", "");
    MimeMessage message =
        new SameId(server.createMimeMessage().getSession(), "<" + mail.getId() + "@" + host + ">");
    MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    parts.setFrom(settings.from());
    parts.setTo(mail.recipient());
    parts.setSubject(mail.subject());
    parts.setText(mail.body());
    parts.setSentDate(Date.from(mail.madeAt()));
    // no answers of those who are away
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** Forgets what was sent long ago. */
  void clear() {
    transaction.executeWithoutResult(status -> mails.forgetBefore(Instant.now().minus(FORGOTTEN)));
  }

  /** Keeps its id, which Jakarta Mail makes anew whenever a message is sent. */
  private static final class SameId extends MimeMessage {
    private final String id;

    SameId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
