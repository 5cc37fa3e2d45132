package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.OwnVote;
import org.tenfold.discussion.Discussion;
import org.tenfold.discussion.DiscussionService;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** Where an annotator reads what was said about a judgement of theirs, and writes. */
class WriteDialog extends Dialog {
  private final TextArea words = new TextArea(translate("discussion.words"));
  private final transient Refusals refusals =
      new Refusals().at(words, "discussion.no-words", "discussion.too-long");
  private final transient DiscussionService service;
  private final transient OwnVote vote;
  private final transient Runnable whenDone;

  /**
   * @param whenDone once something was said
   */
  WriteDialog(
      String title,
      OwnVote vote,
      Optional<Discussion> before,
      DiscussionService service,
      Runnable whenDone) {
    this.service = service;
    this.vote = vote;
    this.whenDone = whenDone;
    setHeaderTitle(title);
    setWidth("34rem");
    Paragraph who = new Paragraph(translate("discussion.who-reads"));
    who.addClassName("tf-note");
    words.setId("discussion-words");
    words.setWidthFull();
    words.setMinRows(3);
    words.setMaxLength(DiscussionService.MOST_WORDS);
    Div body = new Div();
    body.addClassName("tf-stack");
    before.ifPresent(
        discussion -> body.add(new Remarks(discussion, vote.annotator(), this::name)));
    body.add(words, who);
    add(body);
    Button ask =
        new Button(translate("discussion.ask"), click -> done(this::ask, "discussion.asked-now"));
    ask.setId("discussion-ask");
    ask.setVisible(before.map(Discussion::wish).orElse(Discussion.Wish.NONE) != Discussion.Wish.ASKED);
    Button send =
        new Button(translate("discussion.send"), click -> done(this::say, "discussion.sent"));
    send.setId("discussion-send");
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(translate("people.close"), click -> close()), ask, send);
  }

  private String name(PersonId author) {
    return translate(author.equals(vote.annotator()) ? "discussion.you" : "discussion.curator");
  }

  private void say() {
    service.say(vote.id(), vote.annotator(), words.getValue());
  }

  private void ask() {
    service.askToChange(vote.id(), vote.annotator(), words.getValue());
  }

  private void done(Runnable deed, String said) {
    if (refusals.tell(deed)) {
      close();
      Notifications.done(translate(said));
      whenDone.run();
    }
  }
}
