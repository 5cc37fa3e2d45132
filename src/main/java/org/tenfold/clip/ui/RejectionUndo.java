package org.tenfold.clip.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipRestores;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/**
 * Takes rejections back; and offers to, for some seconds, of all that was rejected while the offer
 * was open.
 */
final class RejectionUndo {
  private final ClipRestores restores;
  private final PersonId curator;
  private final List<ClipId> lately = new ArrayList<>();
  private @Nullable Notification offer;

  RejectionUndo(ClipRestores restores, PersonId curator) {
    this.restores = restores;
    this.curator = curator;
  }

  void offer(ClipId rejected) {
    if (offer == null || !offer.isOpened()) {
      lately.clear();
    } else {
      offer.close();
    }
    lately.add(rejected);
    List<ClipId> all = List.copyOf(lately);
    offer =
        Notifications.done(translate("clip-check.rejected-one", all.size()), () -> takeBack(all));
  }

  void takeBack(List<ClipId> rejected) {
    boolean any = false;
    for (ClipId id : rejected) {
      any |= Refusals.told(() -> restores.restore(id, curator));
    }
    if (any) {
      Notifications.done(translate("clip-check.restored"));
    }
  }
}
