package org.tenfold.web;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;

/** Beside something that says no refusal itself, such as an upload: empty until there is one. */
public final class RefusalLine extends Paragraph implements HasValidation {
  public RefusalLine() {
    addClassName("tf-job-error");
    getElement().setAttribute("role", "alert");
    getElement().setAttribute("tabindex", "-1");
    setVisible(false);
  }

  @Override
  public void setErrorMessage(String words) {
    setText(words);
  }

  @Override
  public String getErrorMessage() {
    return getText();
  }

  @Override
  public void setInvalid(boolean invalid) {
    setVisible(invalid);
  }

  @Override
  public boolean isInvalid() {
    return isVisible();
  }
}
