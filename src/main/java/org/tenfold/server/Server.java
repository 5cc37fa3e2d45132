package org.tenfold.server;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.repository.Repository;

/** The web application, or with the profile {@code worker} only its background jobs. */
@SpringBootApplication(scanBasePackages = Server.PACKAGES)
@AutoConfigurationPackage(basePackages = Server.PACKAGES)
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("tenfold/tenfold.css")
public class Server implements AppShellConfigurator {
  static final String PACKAGES = "org.tenfold";

  /** Logs a failed connection with its trace before {@link StartFailureReporter} says why. */
  private static final String POOL = "com.zaxxer.hikari.pool.HikariPool";

  /** Log the same failure once more each, in long lines; only at a start. */
  private static final String CONTEXT =
      "org.springframework.boot.web.server.servlet.context"
          + ".AnnotationConfigServletWebServerApplicationContext";

  private static final String TOMCAT =
      "org.springframework.boot.tomcat.servlet.DeferredServletContainerInitializers";

  /** Their queries are parsed at the first use of each: all together, a sixth of a start. */
  private static final String REPOSITORIES = "spring.data.jpa.repositories.bootstrap-mode";

  /**
   * @return what runs now, until it is closed
   */
  public static ConfigurableApplicationContext start(String... args) {
    SpringApplication server = new SpringApplication(Server.class);
    server.setDefaultProperties(
        Map.of(
            "logging.level." + POOL,
            "off",
            "logging.level." + CONTEXT,
            "off",
            "logging.level." + TOMCAT,
            "off"));
    server.addListeners(
        (ApplicationListener<ApplicationReadyEvent>)
            ready ->
                LoggingSystem.get(Server.class.getClassLoader()).setLogLevel(POOL, LogLevel.WARN));
    ConfigurableApplicationContext context = server.run(args);
    Thread.ofPlatform().daemon().name("repositories").start(() -> complete(context));
    return context;
  }

  /** Makes what is left, so that whoever needs it next does not wait, and a fault is found now. */
  private static void complete(ConfigurableApplicationContext context) {
    try {
      context.getBeansOfType(Repository.class);
    } catch (RuntimeException e) {
      if (context.isActive()) {
        LoggerFactory.getLogger(Server.class).error("a repository cannot be made", e);
      }
    }
  }

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Tenfold");
    settings.addFavIcon("icon", "tenfold/logo.svg", "any");
    settings.addMetaTag("color-scheme", "light dark");
  }
}
