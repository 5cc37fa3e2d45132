package org.tenfold.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.error.Message;
import org.tenfold.language.Language;
import org.tenfold.testing.ServerTest;

/** Mail is sent, whatever happens to mail server and machines, and not twice. */
abstract class OutboxContract extends ServerTest {
  @Autowired private Outbox outbox;
  @Autowired private MailCarrier carrier;
  @Autowired private JavaMailSenderImpl ours;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private final String address = "anna" + System.nanoTime() + "@lab.example";

  @BeforeEach
  void nothingWaits() {
    jdbc.sql("delete from mail_outbox").update();
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    transaction.executeWithoutResult(
        status -> {
          send(Language.ENGLISH);
          status.setRollbackOnly();
        });

    assertThat(jdbc.sql("select count(*) from mail_outbox").query(Integer.class).single()).isZero();
  }

  @Test
  void aMailWaitsForTheServerAndArrivesOnceInItsLanguage() throws Exception {
    try (MailServer closed = new MailServer(ours)) {
      assertThat(closed.mailFor(address)).isEmpty();
    }
    transaction.executeWithoutResult(status -> send(Language.CHINESE));
    carrier.carry();
    assertThat(jdbc.sql("select last_error from mail_outbox").query(String.class).single())
        .isNotEmpty();

    try (MailServer server = new MailServer(ours)) {
      carrier.carry();
      assertThat(server.mailFor(address)).as("not before a pause").isEmpty();
      due();
      carrier.carry();
      due();
      carrier.carry();

      List<MimeMessage> came = server.mailFor(address).toList();
      assertThat(came).hasSize(1);
      assertThat(came.getFirst().getSubject()).isEqualTo("设置您的 Tenfold 新密码");
      assertThat(MailServer.text(came.getFirst())).contains("https://tenfold.test/reset/x");
      assertThat(came.getFirst().getFrom()[0]).hasToString("Tenfold <tenfold@tenfold.test>");
      assertThat(came.getFirst().getMessageID()).matches("<[-0-9a-f]{36}@tenfold\\.test>");
    }
    assertThat(jdbc.sql("select body from mail_outbox").query(String.class).single()).isEmpty();
  }

  @Test
  void twoMachinesSendEachMailOnce() throws Exception {
    try (MailServer server = new MailServer(ours);
        ExecutorService machines = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 10; i++) {
        transaction.executeWithoutResult(status -> send(Language.ENGLISH));
      }

      machines.execute(carrier::carry);
      machines.execute(carrier::carry);
      machines.shutdown();
      assertThat(machines.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

      assertThat(server.mailFor(address)).hasSize(10);
    }
  }

  /** As a machine leaves it that is killed while it sends. */
  @Test
  void aMailWhoseMachineWasKilledIsSentByAnother() throws Exception {
    try (MailServer server = new MailServer(ours)) {
      transaction.executeWithoutResult(status -> send(Language.ENGLISH));
      jdbc.sql("update mail_outbox set tries = 1, next_try = next_try + interval '5' minute")
          .update();
      carrier.carry();
      assertThat(server.mailFor(address)).isEmpty();

      due();
      carrier.carry();

      assertThat(server.mailFor(address)).hasSize(1);
    }
  }

  @Test
  void pausesGrowToSixHours() {
    assertThat(NextTry.pause(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(NextTry.pause(4)).isEqualTo(Duration.ofMinutes(8));
    assertThat(NextTry.pause(100)).isEqualTo(Duration.ofHours(6));
  }

  private void send(Language language) {
    outbox.send(
        new Addressee(UUID.randomUUID(), address, language),
        Message.of("account.reset-mail-subject"),
        Message.of("account.reset-mail", "anna", "https://tenfold.test/reset/x"));
  }

  private void due() {
    jdbc.sql("update mail_outbox set next_try = made_at").update();
  }
}
