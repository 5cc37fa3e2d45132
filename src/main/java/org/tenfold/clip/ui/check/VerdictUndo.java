package org.tenfold.clip.ui.check;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipRestores;
import org.tenfold.web.Notifications;
import org.tenfold.web.list.Each;

/** Offers, for some seconds, to take back all verdicts that were given while the offer was open. */
final class VerdictUndo {
  private final ClipRestores restores;
  private final PersonId curator;
  private final Runnable whenBack;
  private final List<Given> lately = new ArrayList<>();
  private @Nullable Notification offer;

  /**
   * @param whenBack called when some wait again
   */
  VerdictUndo(ClipRestores restores, PersonId curator, Runnable whenBack) {
    this.whenBack = whenBack;
    this.restores = restores;
    this.curator = curator;
  }

  /**
   * @param before the clip as it was then
   */
  private record Given(Clip before, boolean accepted) {}

  /**
   * @param before the clip before the verdict
   */
  void offer(Clip before, boolean accepted) {
    if (offer == null || !offer.isOpened()) {
      lately.clear();
    } else {
      offer.close();
    }
    lately.add(new Given(before, accepted));
    List<Given> all = List.copyOf(lately);
    offer = Notifications.done(said(all), () -> takeBack(all));
  }

  private static String said(List<Given> all) {
    long accepted = all.stream().filter(Given::accepted).count();
    if (accepted == 0) {
      return translate("clip-check.rejected-one", all.size());
    }
    return accepted == all.size()
        ? translate("clip-check.accepted-one", accepted)
        : translate("clip-check.judged", accepted, all.size() - accepted);
  }

  /** The newest first, so that what built on one another comes apart in order. */
  private void takeBack(List<Given> all) {
    Each.tell(
        all.reversed(),
        one -> translate("clip-check.clip", one.before().number()),
        one -> {
          if (one.accepted()) {
            restores.unaccept(one.before().id(), one.before().estimatedEmotion(), curator);
          } else {
            restores.restore(one.before().id(), curator);
          }
        },
        done -> translate("clip-check.restored"));
    whenBack.run();
  }
}
