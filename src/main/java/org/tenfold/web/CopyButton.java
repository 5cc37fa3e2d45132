package org.tenfold.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.shared.HasSuffix;

/** At the end of a field: takes all of it along, to be put in elsewhere. */
public final class CopyButton extends Button {
  /** A server without TLS that is not on this computer has no clipboard of its own. */
  private static final String SCRIPT =
      """
      this.onclick = async () => {
        const field = this.parentElement;
        field.inputElement.select();
        try {
          await navigator.clipboard.writeText(field.value);
        } catch {
          document.execCommand('copy');
        }
        this.textContent = $1;
        setTimeout(() => { this.textContent = $0; }, 2000);
      };
      """;

  private CopyButton() {
    super(translate("copy.copy"));
    addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    addAttachListener(
        shown -> getElement().executeJs(SCRIPT, translate("copy.copy"), translate("copy.done")));
  }

  /** Of a field that is only read. */
  public static void in(HasSuffix field) {
    field.setSuffixComponent(new CopyButton());
  }
}
