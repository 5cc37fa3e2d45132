package org.tenfold.account.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts {@link AnonymousRequestLimits} behind the valve that finds out who calls through a proxy,
 * and takes addresses as browsers send them.
 */
@Component
class TomcatDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  /**
   * What browsers leave as it is behind the question mark (the query percent-encode set of the URL
   * standard), and Tomcat refuses with a bare page: a platform's link holds <code>{{%ID%}}</code>
   * until the platform puts an id there, and whoever tries such a link is to read why it leads
   * nowhere.
   */
  private static final String AS_BROWSERS_SEND = "[\\]^`{|}";

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("relaxedQueryChars", AS_BROWSERS_SEND));
    factory.addContextValves(new WholeEscapes(), new AnonymousRequestLimits());
  }
}
