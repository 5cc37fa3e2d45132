package org.tenfold.clip.ui.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.clip.Clip;
import org.tenfold.error.StoredMessage;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.StateBadge;

/** One clip in a few words: beside the player, and in its dialog. */
final class EditedClip {
  private EditedClip() {}

  /** The clip in a few words, for beside the player. */
  static Div brief(Clip clip) {
    Div brief = new Div(new Span(translate("desk-page.newest")), head(clip));
    brief.addClassName("tf-newest");
    brief.setId("newest-clip");
    if (clip.cut() != null) {
      brief.add(video(clip));
    }
    return brief;
  }

  private static Div head(Clip clip) {
    Span number = new Span(translate("desk-page.clip", clip.number()));
    number.addClassName("tf-strong");
    Div head = new Div(number, new LabelBadge(clip.estimatedEmotion()), badge(clip));
    head.addClassName("tf-job-head");
    return head;
  }

  static Div facts(Clip clip) {
    Span range =
        new Span(
            String.format(Locale.ROOT, "%.3f – %.3f s", clip.startSeconds(), clip.endSeconds()));
    range.addClassName("tf-note");
    Div facts = head(clip);
    facts.add(range);
    String tags =
        Stream.of(clip.tags().person(), clip.tags().scene())
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.joining(" · "));
    if (!tags.isEmpty()) {
      facts.add(new Span(tags));
    }
    return facts;
  }

  private static Anchor video(Clip clip) {
    String address = "media/clips/" + clip.id().value();
    Anchor video =
        new Anchor(
            address, new Image(address + "/poster", translate("desk-page.clip", clip.number())));
    video.setRouterIgnore(true);
    video.setTarget("_blank");
    return video;
  }

  private static String reason(Clip clip) {
    return StoredMessage.read(Objects.requireNonNullElse(clip.rejection(), ""))
        .in(UI.getCurrent().getLocale());
  }

  static StateBadge badge(Clip clip) {
    return switch (clip.status()) {
      case CUTTING -> new StateBadge(translate("desk-page.cutting"), StateBadge.Tone.BUSY);
      case FAILED -> new StateBadge(translate("desk-page.failed"), StateBadge.Tone.BAD);
      case PROPOSED -> new StateBadge(translate("desk-page.proposed"), StateBadge.Tone.WARN);
      case ACCEPTED -> new StateBadge(translate("desk-page.accepted"), StateBadge.Tone.GOOD);
      case REJECTED ->
          new StateBadge(translate("desk-page.rejected", reason(clip)), StateBadge.Tone.BAD);
    };
  }
}
