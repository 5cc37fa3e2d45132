package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
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
  private final transient @Nullable OwnVote vote;
  private final transient @Nullable Discussion before;
  private final transient Runnable whenDone;
  private final PersonId me = CurrentUser.get().id();

  /**
   * @param vote none where it was given back and not given again yet
   * @param before what was said already; none before the first word about a vote
   * @param whenDone once something was said
   */
  WriteDialog(
      @Nullable OwnVote vote,
      @Nullable Discussion before,
      DiscussionService service,
      Runnable whenDone) {
    this.service = service;
    this.vote = vote;
    this.before = before;
    this.whenDone = whenDone;
    setHeaderTitle(translate("discussion.about-vote"));
    setWidth("34rem");
    Paragraph who = new Paragraph(translate("discussion.who-reads"));
    who.addClassName("tf-note");
    words.setId("discussion-words");
    words.setWidthFull();
    words.setMinRows(3);
    words.setMaxLength(DiscussionService.MOST_WORDS);
    Div body = new Div();
    body.addClassName("tf-stack");
    if (before != null) {
      body.add(new Remarks(before, me, this::name));
    }
    body.add(words, who);
    add(body);
    Button ask =
        new Button(translate("discussion.ask"), click -> done(this::ask, "discussion.asked-now"));
    ask.setId("discussion-ask");
    ask.setVisible(vote != null && (before == null || before.wish() != Discussion.Wish.ASKED));
    Button send =
        new Button(translate("discussion.send"), click -> done(this::say, "discussion.sent"));
    send.setId("discussion-send");
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(translate("people.close"), click -> close()), ask, send);
  }

  private String name(PersonId author) {
    return translate(author.equals(me) ? "discussion.you" : "discussion.curator");
  }

  private void say() {
    if (vote != null) {
      service.say(vote.id(), me, words.getValue());
    } else if (before != null) {
      service.reply(before.id(), me, words.getValue());
    }
  }

  private void ask() {
    service.askToChange(Objects.requireNonNull(vote).id(), me, words.getValue());
  }

  private void done(Runnable deed, String said) {
    if (refusals.tell(deed)) {
      close();
      Notifications.done(translate(said));
      whenDone.run();
    }
  }
}
