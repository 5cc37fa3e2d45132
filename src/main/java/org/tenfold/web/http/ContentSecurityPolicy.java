package org.tenfold.web.http;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * What a browser may load and run in an answer of ours. Script that stands in a page runs only with
 * the number that this one answer names (a nonce), so that script which somebody brought into the
 * page does not. Script built of text ({@code unsafe-eval}) stays allowed: Vaadin's client makes
 * functions of the expressions that the server sends. Styles in elements and attributes stay
 * allowed: Vaadin's web components write them and know no nonce (docs/decisions/0010).
 */
@Component
class ContentSecurityPolicy implements VaadinServiceInitListener {
  static final String HEADER = "Content-Security-Policy";

  /** Of answers that are no page of Vaadin's: none of the script in them runs. */
  static final String WITHOUT_INLINE_SCRIPT = policy("'self' 'unsafe-eval'");

  /** 16 bytes: nobody guesses 128 bits between a page's answer and its last script. */
  private static final int NONCE_BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        page -> page.getVaadinResponse().setHeader(HEADER, admit(page.getDocument())));
  }

  /**
   * Marks the script that stands in the page now as ours.
   *
   * @return the policy of this answer
   */
  String admit(Document page) {
    String nonce = nonce();
    page.getElementsByTag("script").attr("nonce", nonce);
    return policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'");
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String policy(String scripts) {
    return "default-src 'self'; script-src "
        + scripts
        + "; script-src-attr 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
        + " media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
        + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
  }
}
