package org.tenfold.server;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.tenfold.error.Message;
import org.tenfold.language.Language;

/** In place of a trace, where {@link StartFailure} has a sentence. Spring's factories make it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {
  private static final Logger LOG = LoggerFactory.getLogger(StartFailureReporter.class);

  private final @Nullable ConfigurableApplicationContext context;

  StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean reportException(Throwable failure) {
    Optional<Message> said =
        new StartFailure(setting("tenfold.data", "data"), setting("spring.datasource.url", ""))
            .said(failure);
    said.ifPresent(StartFailureReporter::tell);
    return said.isPresent();
  }

  /** In English, for the log too, and in the language of the machine. */
  private static void tell(Message words) {
    LOG.error("Tenfold does not start: {}", words.english());
    Locale here = Locale.getDefault();
    if (Language.of(here) != Language.ENGLISH) {
      System.err.println(Message.of("server.not-started", words).in(here));
    }
  }

  private String setting(String name, String otherwise) {
    return context == null ? otherwise : context.getEnvironment().getProperty(name, otherwise);
  }
}
