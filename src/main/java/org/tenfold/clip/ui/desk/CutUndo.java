package org.tenfold.clip.ui.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.CutWithdrawals;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** A collector takes a clip of theirs back: just after the cut, or later from the list. */
final class CutUndo {
  private static final int MOST_REASON = 200;

  private final CutWithdrawals withdrawals;
  private final PersonId collector;

  CutUndo(CutWithdrawals withdrawals, PersonId collector) {
    this.withdrawals = withdrawals;
    this.collector = collector;
  }

  /** For some seconds after the cut. */
  void offer(Clip clip) {
    Notifications.done(
        translate("desk-page.cut-done", clip.number()), () -> Refusals.told(() -> take(clip, "")));
  }

  /** Because it looks like another. */
  void duplicate(Clip clip) {
    String why = StoredMessage.of(Message.of("clip.reason-duplicate"));
    Refusals.told(() -> take(clip, why));
  }

  /** Whether this person may take it back, as far as is known without asking the check. */
  boolean may(Clip clip) {
    return clip.collectorId().equals(collector)
        && (clip.status() == ClipStatus.CUTTING || clip.status() == ClipStatus.PROPOSED);
  }

  /** Whether this person took it back, so that it can be cut once more. */
  boolean tookBack(Clip clip) {
    return clip.collectorId().equals(collector)
        && clip.status() == ClipStatus.REJECTED
        && clip.cut() == null;
  }

  Button again(Clip clip) {
    return small("cut-again-", clip, "desk-page.cut-again", () -> cutAgain(clip));
  }

  Button button(Clip clip) {
    Button button = small("take-back-", clip, "desk-page.take-back", () -> ask(clip));
    button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return button;
  }

  private static Button small(String id, Clip clip, String words, Runnable act) {
    Button button = new Button(translate(words, clip.number()), click -> act.run());
    button.setId(id + clip.number());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  /** Why, and whether. */
  void ask(Clip clip) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(translate("desk-page.take-back", clip.number()));
    TextField reason = new TextField(translate("desk-page.take-back-reason"));
    reason.setMaxLength(MOST_REASON);
    reason.setWidthFull();
    Refusals refusals = new Refusals().at(reason, "clip.withdrawal-reason");
    Button go =
        new Button(
            translate("desk-page.take-back", clip.number()),
            click -> {
              if (refusals.tell(() -> take(clip, reason.getValue())) || !refusals.atField()) {
                dialog.close();
              }
            });
    go.setId("take-back-now");
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    dialog.add(new Paragraph(translate("desk-page.take-back-words")), reason);
    dialog.getFooter().add(new Button(translate("dialog.back"), click -> dialog.close()), go);
    dialog.setWidth("28rem");
    dialog.open();
  }

  private void take(Clip clip, String reason) {
    withdrawals.withdraw(clip.id(), reason, collector);
    Notifications.done(translate("desk-page.taken-back", clip.number()), () -> cutAgain(clip));
  }

  private void cutAgain(Clip clip) {
    if (Refusals.told(() -> withdrawals.undo(clip.id(), collector))) {
      Notifications.done(translate("desk-page.being-cut", clip.number()));
    }
  }
}
