package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.dashboard.GallerySample;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;

/** A row of clips for each emotion; the one pointed at plays. */
@Tag("tf-clip-gallery")
@JsModule("context://tenfold/tf-clip-gallery.js")
class ClipGallery extends Component {
  /** What stands below it and what is read out. */
  private record Card(String id, String name, String movie, String votes, String said) {}

  private record Row(int emotion, String found, String none, List<Card> clips) {}

  void show(GallerySample sample) {
    getElement().setPropertyList("labels", PageLabels.shown());
    getElement()
        .setPropertyList(
            "rows", PageLabels.all().stream().map(emotion -> row(emotion, sample)).toList());
  }

  private static Row row(Label emotion, GallerySample sample) {
    List<Card> clips =
        sample.clips().getOrDefault(emotion, List.of()).stream()
            .filter(clip -> clip.clip().isPresent())
            .map(clip -> card(clip, emotion))
            .toList();
    int found = sample.found().getOrDefault(emotion, 0);
    return new Row(
        emotion.number(),
        found == clips.size()
            ? translate("gallery.found", found)
            : translate("gallery.found-more", clips.size(), found),
        translate("gallery.none-of", PageLabels.name(emotion)),
        clips);
  }

  private static Card card(JudgedClip clip, Label emotion) {
    String name = Formats.name(clip);
    String movie = clip.movie().map(EntityRef::name).orElse("");
    int votes = clip.votes().of(emotion);
    int of = clip.votes().total();
    return new Card(
        clip.clip().orElseThrow().value().toString(),
        name,
        movie,
        translate("clip-votes.of", votes, of),
        translate("gallery.said", name, PageLabels.name(emotion), votes, of, movie));
  }
}
