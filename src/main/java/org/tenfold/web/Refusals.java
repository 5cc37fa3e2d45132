package org.tenfold.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * What rules refuse while a page does what somebody asked for, said in their language: at the field
 * that it is about, which then has the focus, else at the page's foot. What is not done here is
 * said at the foot too, by {@link org.tenfold.web.fault}, but ends the listener.
 */
public final class Refusals {
  /**
   * Once what is folded has opened and the words stand there, so that they are in sight too; of a
   * group, its first part.
   */
  private static final String FOCUS =
      """
      setTimeout(() => requestAnimationFrame(() => {
        (this.querySelector('input, textarea') ?? this).focus({ preventScroll: true });
        const { top, bottom } = this.getBoundingClientRect();
        if (top < 80 || bottom > innerHeight - 20) {
          this.scrollIntoView({ block: 'center' });
        }
      }))\
      """;

  private final Map<String, HasValidation> byCode = new LinkedHashMap<>();
  private final Map<String, HasValidation> byLabel = new LinkedHashMap<>();
  private final Set<HasValidation> fields = new LinkedHashSet<>();
  private @Nullable HasValidation beside;
  private @Nullable HasValidation marked;

  /** Whether a field that is marked takes the focus. */
  private boolean taking = true;

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
    if (fields.add(field) && field instanceof HasValue<?, ?> typed) {
      // what is being mended is no longer wrong until it is asked for again
      typed.addValueChangeListener(change -> forget(field));
    }
    return this;
  }

  /** What is about no field is said here. */
  public Refusals elseAt(RefusalLine line) {
    beside = line;
    return this;
  }

  /**
   * Does it, unless there is something in a field that is no number or no date: its value is none
   * then, which many a form takes for zero or for no wish.
   *
   * @return whether nothing was refused
   */
  public boolean tell(Runnable wish) {
    forget(marked);
    Optional<HasValidation> unread = fields.stream().filter(Refusals::isUnread).findFirst();
    if (unread.isPresent()) {
      mark(unread.get(), Message.of(isOfNumbers(unread.get()) ? "web.no-number" : "web.unread"));
      return false;
    }
    try {
      wish.run();
      return true;
    } catch (InvalidInput refused) {
      say(refused.said());
      return false;
    }
  }

  /**
   * The same for what is looked at while somebody goes from field to field: it leaves the focus to
   * them.
   */
  public boolean preview(Runnable wish) {
    taking = false;
    try {
      return tell(wish);
    } finally {
      taking = true;
    }
  }

  /**
   * @throws InvalidInput of the first of these in which there is nothing
   */
  public static void requireFilled(HasLabel... fields) {
    for (HasLabel field : fields) {
      if (field instanceof HasValue<?, ?> typed && typed.isEmpty()) {
        throw new InvalidInput("web.fill-in", field.getLabel());
      }
    }
  }

  /** Whether the last refusal stands at a field, so that what was typed there is to be mended. */
  public boolean atField() {
    return marked != null;
  }

  /** What was refused before it came here, as a file that is too large. */
  public void say(Message said) {
    forget(marked);
    Optional<HasValidation> about = field(said);
    about.ifPresentOrElse(field -> mark(field, said), () -> Notifications.problem(said));
  }

  private void forget(@Nullable HasValidation field) {
    if (marked != null && marked.equals(field)) {
      marked.setInvalid(false);
      marked = null;
    }
  }

  private void mark(HasValidation field, Message said) {
    field.setErrorMessage(said.in(UI.getCurrent().getLocale()));
    field.setInvalid(true);
    marked = field;
    if (taking && field instanceof Component shown) {
      unfold(shown);
      shown.getElement().executeJs(FOCUS);
    }
  }

  /** What is folded away can neither be read nor have the focus. */
  private static void unfold(Component field) {
    for (Optional<Component> around = field.getParent();
        around.isPresent();
        around = around.get().getParent()) {
      switch (around.get()) {
        case NativeDetails details -> details.setOpen(true);
        case Details details -> details.setOpened(true);
        default -> {}
      }
    }
  }

  /** Of a field that may be empty, Vaadin finds fault with no value only if it cannot read one. */
  @SuppressWarnings("unchecked")
  private static boolean isUnread(HasValidation field) {
    return field instanceof HasValue<?, ?> typed
        && typed.isEmpty()
        && !typed.isRequiredIndicatorVisible()
        && field instanceof HasValidator<?> checked
        && ((HasValidator<Object>) checked)
            .getDefaultValidator()
            .apply(typed.getValue(), new ValueContext())
            .isError();
  }

  private static boolean isOfNumbers(HasValidation field) {
    return field instanceof AbstractNumberField<?, ?> || field instanceof BigDecimalField;
  }

  private Optional<HasValidation> field(Message said) {
    return Stream.of(
            Stream.ofNullable(byCode.get(said.code())),
            said.arguments().stream().flatMap(this::named),
            Stream.ofNullable(beside))
        .flatMap(one -> one)
        .findFirst();
  }

  private Stream<HasValidation> named(Object argument) {
    return Stream.ofNullable(
        argument instanceof Message message ? byCode.get(message.code()) : byLabel.get(argument));
  }
}
