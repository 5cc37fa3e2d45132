package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.tenfold.web.Notifications;

/** Copies what a field holds. */
class CopyButton extends Button {
  /** Without https a browser has no clipboard to write to, but still copies what is selected. */
  private static final String COPY =
      """
      const field = this.closest('vaadin-text-field');
      field.inputElement.select();
      if (navigator.clipboard) {
        navigator.clipboard.writeText(field.value);
      } else {
        document.execCommand('copy');
      }
      """;

  CopyButton() {
    setIcon(VaadinIcon.COPY_O.create());
    addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
    setAriaLabel(translate("field.copy"));
    setTooltipText(translate("field.copy"));
    addClickListener(
        click -> {
          getElement().executeJs(COPY);
          Notifications.done(translate("field.copied"));
        });
  }

  static void in(TextField field) {
    field.setSuffixComponent(new CopyButton());
  }
}
