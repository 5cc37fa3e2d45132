package org.tenfold;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application, or with the profile {@code worker} only its background jobs. */
@SpringBootApplication
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://tenfold/tenfold.css")
public class Server implements AppShellConfigurator {
  static void start(String... args) {
    SpringApplication.run(Server.class, args);
  }

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Tenfold");
    settings.addFavIcon("icon", "tenfold/logo.svg", "any");
    settings.addMetaTag("color-scheme", "light dark");
  }
}
