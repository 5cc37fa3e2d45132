package org.tenfold.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

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
    Optional<String> sentence =
        new StartFailure(setting("tenfold.data", "data"), setting("spring.datasource.url", ""))
            .sentence(failure);
    sentence.ifPresent(words -> LOG.error("Tenfold does not start: {}", words));
    return sentence.isPresent();
  }

  private String setting(String name, String otherwise) {
    return context == null ? otherwise : context.getEnvironment().getProperty(name, otherwise);
  }
}
