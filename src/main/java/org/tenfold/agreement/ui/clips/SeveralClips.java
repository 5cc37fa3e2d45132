package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.agreement.ui.Download;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.clip.takedown.AskedBy;
import org.tenfold.clip.takedown.Takedowns;
import org.tenfold.clip.ui.TakeDownDialog;
import org.tenfold.error.InvalidInput;
import org.tenfold.web.list.Each;
import org.tenfold.web.list.Several;

/** What can be done with several clips of the list at once. */
class SeveralClips {
  private final Component page;
  private final Takedowns takedowns;
  private final Several<ClipRow> several;
  private final PersonId me = CurrentUser.get().id();

  SeveralClips(Component page, Takedowns takedowns, Several<ClipRow> several) {
    this.page = page;
    this.takedowns = takedowns;
    this.several = several;
    several
        .deed("download-chosen", translate("clips.chosen-csv"), this::download)
        .loss("take-down-chosen", translate("takedown.button"), this::askTakeDown);
  }

  private void download(List<ClipRow> some) {
    Download.text(page, "clips.csv", "text/csv", ClipTableFile.numbers(some).csv());
  }

  private void askTakeDown(List<ClipRow> some) {
    TakeDownDialog.ofSeveral(
        translate("clips.several", some.size()), (who, why) -> takeDown(some, who, why));
  }

  private void takeDown(List<ClipRow> some, AskedBy who, String why) {
    String words = Takedowns.reason(why); // told at its field, before any clip is taken
    Each.tell(
        some,
        row -> Formats.name(row.clip()),
        row ->
            takedowns.takeClip(
                row.clip().clip().orElseThrow(() -> new InvalidInput("clip.clip-gone")),
                who,
                words,
                me),
        done -> translate("clips.taken-down", done));
    several.none();
  }
}
