package org.tenfold.clip.ui;

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

/** A new clip beside those that it looks like, all playing; its collector may take it back. */
class NearDuplicates extends Div {
  /**
   * A clip that looks the same.
   *
   * @param distance in bits of 64
   */
  record Twin(Clip clip, String film, int distance) {}

  NearDuplicates(Clip clip, String film, List<Twin> twins, Consumer<Clip> takeBack) {
    addClassNames("tf-card", "tf-twins");
    setId("twins-of-" + clip.number());
    H3 title = new H3(translate("desk-page.twins", clip.number()));
    Div pictures = new Div(video(clip, film, translate("desk-page.twin-new")));
    pictures.addClassName("tf-poster-grid");
    for (Twin twin : twins) {
      String distance =
          twin.distance() == 0
              ? translate("desk-page.twin-same")
              : translate("desk-page.twin-distance", twin.distance());
      pictures.add(video(twin.clip(), twin.film(), distance));
    }
    add(title, pictures);
    if (clip.collectorId().equals(CurrentUser.get().id())) {
      Button back =
          new Button(
              translate("desk-page.take-back", clip.number()), click -> takeBack.accept(clip));
      back.addThemeVariants(ButtonVariant.LUMO_ERROR);
      Span keep = new Span(translate("desk-page.twin-keep"));
      keep.addClassName("tf-note");
      Div actions = new Div(back, keep);
      actions.addClassName("tf-job-head");
      add(actions);
    }
  }

  private static SmallVideo video(Clip clip, String film, String note) {
    String name = translate("desk-page.clip", clip.number());
    Span title = new Span(name);
    title.addClassName("tf-strong");
    Span where =
        new Span(
            String.format(
                Locale.ROOT, "%s · %.3f – %.3f s", film, clip.startSeconds(), clip.endSeconds()));
    Span distance = new Span(note);
    distance.addClassName("tf-note");
    Div words = new Div(title, where, distance);
    words.addClassName("tf-twin-words");
    return new SmallVideo(clip.id(), name + ", " + film, words);
  }
}
