package org.tenfold.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real mail server that tests start; our settings then name its port. */
public final class MailServer implements AutoCloseable {
  private final GreenMail server;

  public MailServer(JavaMailSenderImpl ours) {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    ours.setPort(server.getSmtp().getPort());
  }

  /** What came for this address, in order. */
  public Stream<MimeMessage> mailFor(String address) {
    return Stream.of(server.getReceivedMessages()).filter(mail -> to(mail).equals(address));
  }

  public static String text(MimeMessage mail) {
    try {
      return String.valueOf(mail.getContent());
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
