package org.tenfold.web;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** What is asked before something whose effect reaches beyond the page. */
public final class Question extends ConfirmDialog {
  private Question(String title, String words, String yes, Runnable confirmed) {
    super(title, words, yes, answer -> confirmed.run());
    setCancelable(true);
    setCancelText(getTranslation("dialog.back"));
  }

  /** Of something that can be turned back later. */
  public static void ask(String title, String words, String yes, Runnable confirmed) {
    new Question(title, words, yes, confirmed).open();
  }

  /**
   * Of something that is lost for good, or that takes something from other people; the answer that
   * does it looks so.
   *
   * @param yes the deed, as the button says that led here
   */
  public static void beforeLoss(String title, String words, String yes, Runnable confirmed) {
    Question question = new Question(title, words, yes, confirmed);
    question.setConfirmButtonTheme("error primary");
    question.open();
  }
}
