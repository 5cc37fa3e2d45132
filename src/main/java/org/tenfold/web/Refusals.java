package org.tenfold.web;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * What rules refuse while a page does what somebody asked for, said in their language: at the field
 * that it is about, else at the page's foot. What is not done here is said at the foot too, by
 * {@link org.tenfold.web.fault}, but ends the listener.
 */
public final class Refusals {
  private final Map<String, HasValidation> byCode = new LinkedHashMap<>();
  private final Map<String, HasValidation> byLabel = new LinkedHashMap<>();
  private @Nullable HasValidation marked;

  /** Does it; whether nothing was refused. */
  public static boolean told(Runnable wish) {
    return new Refusals().tell(wish);
  }

  /**
   * Refusals that are said at this field: those that have its label among their arguments, and
   * these.
   *
   * @param codes of refusals, or of a message that is an argument of some
   */
  public <F extends HasValidation & HasLabel> Refusals at(F field, String... codes) {
    for (String code : codes) {
      byCode.put(code, field);
    }
    byLabel.put(field.getLabel(), field);
    return this;
  }

  /** Does it; whether nothing was refused. */
  public boolean tell(Runnable wish) {
    if (marked != null) {
      marked.setInvalid(false);
      marked = null;
    }
    try {
      wish.run();
      return true;
    } catch (InvalidInput refused) {
      say(refused.said());
      return false;
    }
  }

  /** Whether the last refusal stands at a field, so that what was typed there is to be mended. */
  public boolean atField() {
    return marked != null;
  }

  private void say(Message said) {
    Optional<HasValidation> about = field(said);
    about.ifPresentOrElse(field -> mark(field, said), () -> Notifications.problem(said));
  }

  private void mark(HasValidation field, Message said) {
    field.setErrorMessage(said.in(UI.getCurrent().getLocale()));
    field.setInvalid(true);
    marked = field;
  }

  private Optional<HasValidation> field(Message said) {
    return Stream.concat(
            Stream.ofNullable(byCode.get(said.code())),
            said.arguments().stream().flatMap(this::named))
        .findFirst();
  }

  private Stream<HasValidation> named(Object argument) {
    return Stream.ofNullable(
        argument instanceof Message message ? byCode.get(message.code()) : byLabel.get(argument));
  }
}
