package org.tenfold.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** Something that somebody said, among others below each other in {@code tf-remarks}. */
public class RemarkLine extends Div {
  /**
   * @param author what the author is called before this reader
   * @param own whether the reader is the author: it stands at the right
   */
  public RemarkLine(String author, Instant at, boolean own) {
    Span who = new Span(author);
    who.addClassName("tf-remark-author");
    Div head = new Div(who, new Span(Times.minuteWithZone(at)));
    head.addClassName("tf-note");
    addClassName("tf-remark");
    setClassName("tf-own-remark", own);
    add(head);
  }

  /** What was done with it, beside the words. */
  public RemarkLine deed(String words) {
    return paragraph(words, "tf-remark-deed");
  }

  public RemarkLine words(String words) {
    return paragraph(words, "tf-remark-words");
  }

  private RemarkLine paragraph(String text, String look) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName(look);
    add(paragraph);
    return this;
  }
}
