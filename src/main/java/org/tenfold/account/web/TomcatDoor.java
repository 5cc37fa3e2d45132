package org.tenfold.account.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts {@link AnonymousRequestLimits} behind the valve that finds out who calls through a proxy.
 */
@Component
class TomcatDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextValves(new WholeEscapes(), new AnonymousRequestLimits());
  }
}
