package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipStatus;
import org.tenfold.movie.Movie;

/** The whole movie as a strip with all its clips, each a link, and one of them marked. */
class MovieStrip extends Div {

  MovieStrip(Movie movie, List<Clip> clips, Clip marked) {
    Div strip = new Div();
    strip.addClassName("tf-strip");
    strip.setId("movie-strip");
    strip.getElement().setAttribute("role", "group");
    strip.getElement().setAttribute("aria-label", translate("clip-page.strip", movie.title()));
    clips.stream()
        .filter(clip -> clip.status() != ClipStatus.REJECTED || clip.id().equals(marked.id()))
        .filter(clip -> clip.cut() != null)
        .map(clip -> link(clip, clip.id().equals(marked.id()), movie))
        .forEach(strip::add);
    Div ends = new Div(new Span("0 s"), new Span(clock(movie.durationSeconds())));
    ends.addClassName("tf-strip-ends");
    add(strip, ends);
  }

  private static Anchor link(Clip clip, boolean marked, Movie movie) {
    Anchor link = new Anchor("clips/" + clip.id().value(), "");
    String words =
        translate(
            "clip-page.in-strip",
            clip.number(),
            clock(clip.startSeconds()),
            clock(clip.endSeconds()));
    link.setTitle(words);
    link.setAriaLabel(words);
    if (marked) {
      link.getElement().setAttribute("aria-current", "true");
    }
    double length = movie.durationSeconds();
    link.getStyle()
        .set("left", percent(clip.startSeconds() / length))
        .set("width", percent((clip.endSeconds() - clip.startSeconds()) / length));
    return link;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * Math.min(1, share));
  }

  static String clock(double seconds) {
    long tenths = Math.round(seconds * 10);
    return tenths < 600
        ? String.format(Locale.ROOT, "%.1f s", tenths / 10.0)
        : String.format(
            Locale.ROOT, "%d min %02d.%d s", tenths / 600, tenths / 10 % 60, tenths % 10);
  }
}
