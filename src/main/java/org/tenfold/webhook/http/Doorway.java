package org.tenfold.webhook.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;

/** Which addresses webhooks may have: looked at when one is given, and again at each call. */
@Component
public class Doorway {
  private static final int MOST_URL = 500;
  private static final int MOST_PORT = 65_535;

  private final boolean open;

  /**
   * @param open whether also this machine and its network, and without https
   */
  Doorway(@Value("${tenfold.webhooks.private-addresses}") boolean open) {
    this.open = open;
  }

  /**
   * @throws InvalidInput when nothing may be sent there
   */
  public URI require(String text) {
    URI url = parse(text.strip());
    InetAddress unused = address(url);
    return url;
  }

  /**
   * Where to connect to: whoever asks for the name again may get another answer.
   *
   * @throws InvalidInput when there is no such host, or it may not be called
   */
  InetAddress address(URI url) {
    String host = host(url);
    try {
      InetAddress[] all = InetAddress.getAllByName(host);
      for (InetAddress one : all) {
        if (!open && !PublicAddress.is(one)) {
          throw new InvalidInput("webhook.private", host);
        }
      }
      return all[0];
    } catch (UnknownHostException nowhere) {
      throw new InvalidInput("webhook.no-host", host);
    }
  }

  /** Without the brackets of an address of the newer kind. */
  static String host(URI url) {
    return url.getHost().replaceAll("[\\[\\]]", "");
  }

  private URI parse(String text) {
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean known = scheme.equals("https") || open && scheme.equals("http");
      if (!known
          || text.length() > MOST_URL
          || url.getHost() == null
          || url.getRawUserInfo() != null
          || url.getRawFragment() != null
          || url.getPort() == 0
          || url.getPort() > MOST_PORT
          || !text.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
        throw new InvalidInput("webhook.url");
      }
      return url;
    } catch (URISyntaxException noUrl) {
      throw new InvalidInput("webhook.url");
    }
  }
}
