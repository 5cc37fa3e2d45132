package org.tenfold.web.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;

/** What is to be put in somewhere else, such as a link or a code: read only, copied by a button. */
public class CopyField extends TextField {
  private final Button copy = new Button(translate("copy.do"));

  /**
   * @param id of the element
   * @param label what it is
   * @param value may be set later
   */
  public CopyField(String id, String label, String value) {
    super(label);
    setId(id);
    setValue(value);
    setReadOnly(true);
    setAutoselect(true);
    setWidthFull();
    copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    copy.setAriaLabel(translate("copy.of", label));
    setSuffixComponent(copy);
  }

  /** The clipboard opens to the press itself only, and on plain HTTP to the older command only. */
  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    copy.getElement()
        .executeJs(
            """
            const field = $0, words = [$1, $2];
            if (this.copies) return;
            this.copies = true;
            this.addEventListener('click', async () => {
              try {
                await navigator.clipboard.writeText(field.value);
              } catch (e) {
                field.inputElement.select();
                document.execCommand('copy');
              }
              this.textContent = words[1];
              clearTimeout(this.back);
              this.back = setTimeout(() => { this.textContent = words[0]; }, 2000);
            });
            """,
            getElement(),
            translate("copy.do"),
            translate("copy.done"));
  }
}
