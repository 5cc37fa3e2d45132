package org.tenfold.web.language;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.stereotype.Component;
import org.tenfold.error.Messages;
import org.tenfold.language.Language;
import org.tenfold.language.Template;

/** Lets Spring say what all else says, from the same files; it has words of its own for none. */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class SpringMessages implements MessageSource {
  @Override
  public @Nullable String getMessage(
      String code,
      Object @Nullable [] arguments,
      @Nullable String otherwise,
      @Nullable Locale reader) {
    return said(code, arguments, reader).orElse(otherwise);
  }

  @Override
  public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale reader) {
    return said(code, arguments, reader)
        .orElseThrow(() -> new NoSuchMessageException(code, locale(reader)));
  }

  @Override
  public String getMessage(MessageSourceResolvable wanted, @Nullable Locale reader) {
    String[] codes = Objects.requireNonNullElse(wanted.getCodes(), new String[0]);
    for (String code : codes) {
      Optional<String> said = said(code, wanted.getArguments(), reader);
      if (said.isPresent()) {
        return said.get();
      }
    }
    String otherwise = wanted.getDefaultMessage();
    if (otherwise == null) {
      throw new NoSuchMessageException(String.join(", ", codes), locale(reader));
    }
    return otherwise;
  }

  private static Optional<String> said(
      String code, Object @Nullable [] arguments, @Nullable Locale reader) {
    Object[] values = Objects.requireNonNullElse(arguments, new Object[0]);
    return Messages.template(locale(reader), code).map(text -> Template.fill(text, values));
  }

  private static Locale locale(@Nullable Locale reader) {
    return Objects.requireNonNullElse(reader, Language.ENGLISH.locale());
  }
}
