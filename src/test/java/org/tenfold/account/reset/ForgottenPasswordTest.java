package org.tenfold.account.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.ui.ForgotView;
import org.tenfold.account.ui.ResetView;
import org.tenfold.error.InvalidInput;
import org.tenfold.language.Language;
import org.tenfold.mail.MailRound;
import org.tenfold.mail.MailServer;
import org.tenfold.testing.PageTest;

/** From the form of somebody who lost the password to their next session. */
class ForgottenPasswordTest extends PageTest {
  @Autowired private ForgottenPasswords passwords;
  @Autowired private ResetMails mails;
  @Autowired private AccountService accounts;
  @Autowired private MailRound round;
  @Autowired private JavaMailSenderImpl ours;
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;

  private final String address = "lost" + System.nanoTime() + "@lab.example";
  private PersonId person;

  @BeforeEach
  void somebodyWithAnAddress() {
    jdbc.sql("delete from mail_outbox").update();
    person = given.a(Role.CURATOR);
    accounts.describe(person, "Anna", address);
  }

  @Test
  void whoLostThePasswordComesInByMail() throws Exception {
    BrowserlessUIContext window = windowOf(given.a(Role.COLLECTOR));
    try (MailServer server = new MailServer(ours)) {
      window.navigate(ForgotView.class);
      window.test(window.find(TextField.class).single()).setValue(address.toUpperCase());
      window.test(window.find(Button.class).single()).click();
      assertThat(window.find(H1.class).single().getText()).isEqualTo("Look into your mailbox");

      String link = linkOf(server);
      window.navigate(ResetView.class, link.replaceFirst("^https://tenfold.test/reset/", ""));
      window
          .find(PasswordField.class)
          .all()
          .forEach(field -> window.test(field).setValue("one that I remember"));
      window.test(window.find(Button.class).single()).click();
    }

    assertThat(
            web.perform(
                    post("/login")
                        .param("username", given.nameOf(person))
                        .param("password", "one that I remember")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/");
  }

  @Test
  void nobodyLearnsWhoIsHereAndNobodyIsFloodedWithMail() throws Exception {
    try (MailServer server = new MailServer(ours)) {
      passwords.ask("nobody-at-all", "10.8.0.1", Language.ENGLISH);
      passwords.ask(given.nameOf(person), "10.8.0.1", Language.ENGLISH);
      passwords.ask(given.nameOf(person), "10.8.0.2", Language.ENGLISH);

      assertThat(linkOf(server)).startsWith("https://tenfold.test/reset/");
      round.carry();
      assertThat(server.mailFor(address)).hasSize(1);
      assertThat(jdbc.sql("select count(*) from mail_outbox").query(Integer.class).single())
          .isEqualTo(1);
    }
  }

  @Test
  void whoAsksAgainAndAgainMustWait() {
    for (int i = 0; i < 5; i++) {
      passwords.ask("somebody@lab.example", "10.8.1.1", Language.ENGLISH);
    }

    assertThatThrownBy(() -> passwords.ask("somebody@lab.example", "10.8.1.1", Language.ENGLISH))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.said().code()).isEqualTo("account.forgot-wait"));
    passwords.ask("another@lab.example", "10.8.1.1", Language.ENGLISH);
  }

  @Test
  void anAdminSendsALinkToWhoHasAnAddress() {
    PersonId admin = given.a(Role.ADMIN);
    try (MailServer server = new MailServer(ours)) {
      mails.send(person, admin, Language.CHINESE);
      round.carry();
      assertThat(MailServer.text(server.mailFor(address).findFirst().orElseThrow())).contains("您好");
    }
    assertThatThrownBy(() -> mails.send(admin, admin, Language.ENGLISH))
        .isInstanceOf(InvalidInput.class);
  }

  private String linkOf(MailServer server) {
    MimeMessage mail =
        await()
            .until(
                () -> {
                  round.carry();
                  return server.mailFor(address).findFirst().orElse(null);
                },
                found -> found != null);
    return MailServer.text(mail)
        .lines()
        .filter(line -> line.startsWith("https://"))
        .findFirst()
        .orElseThrow();
  }
}
