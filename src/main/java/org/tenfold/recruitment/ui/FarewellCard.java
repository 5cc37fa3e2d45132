package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tenfold.recruitment.Farewell;
import org.tenfold.web.field.CopyField;

/** The code that a platform wants, and the way back there. */
class FarewellCard extends Div {
  FarewellCard(Farewell farewell) {
    addClassName("tf-form");
    if (!farewell.code().isEmpty()) {
      CopyField code = new CopyField("completion-code", translate("take.code"), farewell.code());
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
