package org.tenfold.agreement.ui.clips;

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
  private record Card(String id, String name, String movie, int votes, int of) {}

  private record Row(int emotion, int found, List<Card> clips) {}

  void show(GallerySample sample) {
    getElement().setPropertyList("labels", PageLabels.shown());
    getElement()
        .setPropertyList(
            "rows", PageLabels.all().stream().map(emotion -> row(emotion, sample)).toList());
  }

  private static Row row(Label emotion, GallerySample sample) {
    return new Row(
        emotion.number(),
        sample.found().getOrDefault(emotion, 0),
        sample.clips().getOrDefault(emotion, List.of()).stream()
            .filter(clip -> clip.clip().isPresent())
            .map(clip -> card(clip, emotion))
            .toList());
  }

  private static Card card(JudgedClip clip, Label emotion) {
    return new Card(
        clip.clip().orElseThrow().value().toString(),
        Formats.name(clip),
        clip.movie().map(EntityRef::name).orElse(""),
        clip.votes().of(emotion),
        clip.votes().total());
  }
}
