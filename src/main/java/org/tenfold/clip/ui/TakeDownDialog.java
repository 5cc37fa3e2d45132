package org.tenfold.clip.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.springframework.modulith.NamedInterface;
import org.tenfold.clip.takedown.AskedBy;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** Asks for the reason and for who wants it, and says what is gone afterwards. */
@NamedInterface("ui")
public class TakeDownDialog extends Dialog {
  private final TextArea reason = new TextArea(translate("takedown.reason"));
  private final Select<AskedBy> askedBy = new Select<>();
  private final transient Refusals refusals =
      new Refusals().at(reason, "clip.takedown-reason", "clip.takedown-cutting");

  /**
   * @param what is to go, for people
   * @param act takes it down
   */
  public TakeDownDialog(String what, BiConsumer<AskedBy, String> act) {
    this(what, act, true);
  }

  private TakeDownDialog(String what, BiConsumer<AskedBy, String> act, boolean tells) {
    setHeaderTitle(translate("takedown.title", what));
    askedBy.setLabel(translate("takedown.asked-by"));
    askedBy.setItems(AskedBy.values());
    askedBy.setItemLabelGenerator(one -> translate("takedown.asked-by." + one));
    askedBy.setValue(AskedBy.OWNER);
    reason.setId("takedown-reason");
    reason.setWidthFull();
    Paragraph words = new Paragraph(translate("takedown.words"));
    words.getStyle().setMargin("0");
    Div body = new Div(words, askedBy, reason);
    body.addClassName("tf-stack");
    body.setWidth("32rem");
    add(body);
    Button confirm =
        new Button(
            translate("takedown.do"),
            click -> {
              if (refusals.tell(() -> act.accept(askedBy.getValue(), reason.getValue()))) {
                close();
                if (tells) {
                  Notifications.done(translate("takedown.done", what));
                }
              }
            });
    confirm.setId("takedown-confirm");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    getFooter().add(new Button(translate("study.keep"), click -> close()), confirm);
  }

  /**
   * Of several.
   *
   * @param act says itself which of them it took down
   */
  public static void ofSeveral(String what, BiConsumer<AskedBy, String> act) {
    new TakeDownDialog(what, act, false).open();
  }
}
