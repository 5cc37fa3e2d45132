package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import org.tenfold.admission.text.ProjectText;

/** A text to read, and, the first time, a button that says that it was read. */
class TextCard extends Div {
  TextCard(String title, ProjectText text, Component more, String yes, Runnable confirmed) {
    this(title, text, more);
    Button button = new Button(yes, click -> confirmed.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setId("confirm-text");
    add(button);
  }

  TextCard(String title, ProjectText text, Component more) {
    addClassNames("tf-card", "tf-stack");
    Span version = new Span(translate("welcome.version", text.version()));
    version.addClassName("tf-note");
    Markdown words = SafeMarkdown.component(text.markdown());
    words.getElement().getClassList().add("tf-prose");
    add(new H2(title), version, words, more);
  }
}
