package org.tenfold.release.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.tenfold.face.Alignment;
import org.tenfold.face.UsefulFrames;
import org.tenfold.label.Label;
import org.tenfold.release.Release;
import org.tenfold.release.ReleasedClip;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/**
 * What networks see of a release: strips of pictures, one clip an emotion, and what was dropped.
 */
@NamedInterface("ui")
public class ReleasePictures extends Div {
  public ReleasePictures(Release release, List<ReleasedClip> clips) {
    addClassName("tf-stack");
    long labelled = clips.stream().filter(ReleasedClip::isLabelled).count();
    List<ReleasedClip> dropped = clips.stream().filter(ReleasedClip::isDropped).toList();
    add(
        note(
            release.alignment() == Alignment.FACES
                ? translate("release.faces", labelled - dropped.size(), labelled)
                : translate("release.centre")));
    Div strips = new Div();
    strips.addClassName("tf-face-strips");
    for (Label emotion : PageLabels.all()) {
      firstShown(clips, emotion).ifPresent(clip -> strips.add(strip(release, clip, emotion)));
    }
    if (strips.getComponentCount() > 0) {
      add(strips);
    }
    if (!dropped.isEmpty()) {
      Details details = new Details(translate("release.dropped", dropped.size()), table(dropped));
      add(details);
    }
  }

  /** As people read it. */
  public static String title(Alignment alignment) {
    return switch (alignment) {
      case FACES -> translate("release.align-faces");
      case CENTRE -> translate("release.align-centre");
    };
  }

  private static Optional<ReleasedClip> firstShown(List<ReleasedClip> clips, Label emotion) {
    return clips.stream()
        .filter(clip -> clip.isLabelled(emotion))
        .filter(clip -> clip.frames().filter(seen -> !seen.key().isEmpty()).isPresent())
        .findFirst();
  }

  private Div strip(Release release, ReleasedClip clip, Label emotion) {
    Image image =
        new Image(
            "media/releases/" + release.id().value() + "/strips/" + clip.number(),
            translate("release.strip", clip.number(), PageLabels.name(emotion)));
    image.addClassName("tf-face-strip");
    image.getElement().setAttribute("loading", "lazy");
    Div row = new Div(new LabelBadge(emotion), image);
    row.addClassName("tf-face-row");
    return row;
  }

  private PlainTable table(List<ReleasedClip> dropped) {
    PlainTable table =
        new PlainTable(
            translate("release.clip"),
            translate("release.frames"),
            translate("release.useful"),
            translate("release.share"));
    for (ReleasedClip clip : dropped) {
      UsefulFrames useful = clip.frames().orElseThrow().useful();
      table.addRow(
          Integer.toString(clip.number()),
          List.of(
              Integer.toString(useful.frames()),
              Integer.toString(useful.useful()),
              String.format(Locale.ROOT, "%.1f %%", 100 * useful.share())));
    }
    return table;
  }

  private static Paragraph note(String words) {
    Paragraph note = new Paragraph(new Span(words));
    note.addClassName("tf-note");
    return note;
  }
}
