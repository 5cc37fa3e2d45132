package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.discussion.Discussion;
import org.tenfold.discussion.DiscussionService;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;
import org.tenfold.web.StateBadge;

/** One discussion before a curator: what was said, and what to answer or decide. */
class DiscussionCard extends Div {
  private final TextArea words = new TextArea(translate("discussion.answer"));
  private final transient Refusals refusals =
      new Refusals().at(words, "discussion.no-words", "discussion.too-long");
  private final transient Discussion discussion;
  private final transient DiscussionService service;
  private final transient Runnable whenDone;
  private final PersonId me = CurrentUser.get().id();

  /**
   * @param title of the clip
   * @param names of authors
   */
  DiscussionCard(
      Discussion discussion,
      String title,
      Function<PersonId, String> names,
      DiscussionService service,
      Runnable whenDone) {
    this.discussion = discussion;
    this.service = service;
    this.whenDone = whenDone;
    addClassName("tf-card");
    addClassName("tf-stack");
    setId("discussion-" + discussion.id());
    Anchor clip = new Anchor("clips/" + discussion.clip().value(), title);
    Div head = new Div(clip, badge());
    head.addClassName("tf-job-head");
    words.setWidthFull();
    words.setMaxLength(DiscussionService.MOST_WORDS);
    add(head, new Remarks(discussion, me, names), words, actions());
  }

  private StateBadge badge() {
    if (discussion.wish() == Discussion.Wish.ASKED) {
      return new StateBadge(translate("discussion.wish.ASKED"), StateBadge.Tone.BUSY);
    }
    return new StateBadge(
        translate("discussion.state." + discussion.state()),
        discussion.state() == Discussion.State.OPEN ? StateBadge.Tone.BUSY : StateBadge.Tone.GOOD);
  }

  private Div actions() {
    Button answer =
        button("discussion.send", () -> service.answer(discussion.id(), me, words.getValue()));
    answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(answer);
    actions.addClassName("tf-actions");
    if (discussion.wish() == Discussion.Wish.ASKED) {
      Paragraph what = new Paragraph(translate("discussion.grant-words"));
      what.addClassName("tf-note");
      actions.add(
          button("discussion.grant", () -> service.grant(discussion.id(), me, words.getValue())),
          button(
              "discussion.decline", () -> service.decline(discussion.id(), me, words.getValue())),
          what);
    } else if (discussion.state() != Discussion.State.CLOSED) {
      actions.add(button("discussion.close", () -> service.close(discussion.id())));
    }
    return actions;
  }

  private Button button(String word, Runnable deed) {
    return new Button(
        translate(word),
        click -> {
          if (refusals.tell(deed)) {
            Notifications.done(translate(word + "-done"));
            whenDone.run();
          }
        });
  }
}
