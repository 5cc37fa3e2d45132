package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.tenfold.recruitment.Farewell;
import org.tenfold.web.CopyButton;

/** The code that a platform wants, and the way back there. */
class FarewellCard extends Div {
  FarewellCard(Farewell farewell) {
    addClassName("tf-form");
    if (!farewell.code().isEmpty()) {
      TextField code = new TextField(translate("take.code"));
      code.setId("completion-code");
      code.setValue(farewell.code());
      code.setReadOnly(true);
      CopyButton.in(code);
      code.setAutoselect(true);
      code.setWidthFull();
      code.setHelperText(translate("take.code-words"));
      add(code);
    }
    farewell
        .redirect()
        .ifPresent(
            there -> {
              Anchor back = new Anchor(there, new Span(translate("take.back")));
              back.setRouterIgnore(true);
              back.setId("completion-redirect");
              back.addClassName("tf-go");
              back.getElement().setAttribute("rel", "noreferrer");
              add(new Div(back));
            });
    if (farewell.code().isEmpty() && farewell.redirect().isEmpty()) {
      add(new Paragraph(translate("take.no-code")));
    }
  }
}
