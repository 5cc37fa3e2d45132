package org.tenfold.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import org.tenfold.web.BrandMark;
import org.tenfold.web.LanguageSwitch;

/** Where a link with a secret leads: one card, before anybody has signed in. */
abstract class LinkView extends Div implements HasUrlParameter<String>, HasDynamicTitle {
  private final Div card = new Div();

  LinkView() {
    addClassName("tf-door");
    card.addClassNames("tf-card", "tf-door-card", "tf-form");
    add(card);
  }

  @Override
  public final void setParameter(BeforeEvent event, String secret) {
    card.removeAll();
    card.add(new BrandMark());
    open(secret);
    card.add(new LanguageSwitch());
  }

  /** Shows what the link opens, or that it is {@link #over}. */
  abstract void open(String secret);

  final void show(Component... parts) {
    card.add(parts);
  }

  final void over(String title, String words) {
    show(new H1(title), new Paragraph(words));
  }
}
