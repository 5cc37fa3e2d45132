package org.tenfold.clip.ui.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tenfold.account.CurrentUser;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ui.SmallVideo;

/** A new clip beside those that it looks like, all playing; its collector may take it back. */
class NearDuplicates extends Div {
  /**
   * A clip that looks the same.
   *
   * @param distance in bits of 64
   */
  record NearDuplicate(Clip clip, String movie, int distance) {}

  NearDuplicates(Clip clip, String movie, List<NearDuplicate> duplicates, Consumer<Clip> takeBack) {
    addClassNames("tf-card", "tf-duplicates");
    setId("duplicates-of-" + clip.number());
    H3 title = new H3(translate("desk-page.duplicates", clip.number()));
    Div pictures = new Div(video(clip, movie, translate("desk-page.duplicate-new")));
    pictures.addClassName("tf-poster-grid");
    for (NearDuplicate duplicate : duplicates) {
      String distance =
          duplicate.distance() == 0
              ? translate("desk-page.duplicate-same")
              : translate("desk-page.duplicate-distance", duplicate.distance());
      pictures.add(video(duplicate.clip(), duplicate.movie(), distance));
    }
    add(title, pictures);
    if (clip.collectorId().equals(CurrentUser.get().id())) {
      Button back =
          new Button(
              translate("desk-page.take-back", clip.number()), click -> takeBack.accept(clip));
      back.addThemeVariants(ButtonVariant.LUMO_ERROR);
      Span keep = new Span(translate("desk-page.duplicate-keep"));
      keep.addClassName("tf-note");
      Div actions = new Div(back, keep);
      actions.addClassName("tf-job-head");
      add(actions);
    }
  }

  private static SmallVideo video(Clip clip, String movie, String note) {
    String name = translate("desk-page.clip", clip.number());
    Span title = new Span(name);
    title.addClassName("tf-strong");
    Span where =
        new Span(
            String.format(
                Locale.ROOT, "%s · %.3f – %.3f s", movie, clip.startSeconds(), clip.endSeconds()));
    Span distance = new Span(note);
    distance.addClassName("tf-note");
    Div words = new Div(title, where, distance);
    words.addClassName("tf-duplicate-words");
    return new SmallVideo(clip.id(), name + ", " + movie, words);
  }
}
