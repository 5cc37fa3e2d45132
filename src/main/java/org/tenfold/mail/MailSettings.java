package org.tenfold.mail;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this server sends mail, as whom, and what its links begin with. There must be a mail
 * server, {@code spring.mail.host}, and an address of ours, {@code tenfold.address}: nobody's word
 * is believed on the name of this server, least of all in a link with a secret.
 */
@Component
public class MailSettings {
  private final String host;
  private final String address;
  private final String from;

  MailSettings(
      @Value("${spring.mail.host:}") String host,
      @Value("${spring.mail.username:}") String user,
      @Value("${tenfold.address}") String address,
      @Value("${tenfold.mail.from}") String from) {
    this.host = host.strip();
    this.address = address.strip().replaceAll("/+$", "");
    this.from = from.isBlank() ? user.strip() : from.strip();
  }

  public boolean sends() {
    return !host.isEmpty() && !address.isEmpty() && !from.isEmpty();
  }

  /** What is missing although a mail server is named, for the log at the start. */
  Optional<String> missing() {
    if (host.isEmpty() || sends()) {
      return Optional.empty();
    }
    return Optional.of(address.isEmpty() ? "tenfold.address" : "tenfold.mail.from");
  }

  /** How people open this server, without a slash at its end; empty where nobody has said it. */
  public Optional<String> address() {
    return Optional.of(address).filter(said -> !said.isEmpty());
  }

  String from() {
    return from;
  }

  /**
   * @param path from the server's root, without a slash before it
   */
  public String link(String path) {
    return address + "/" + path;
  }
}
