package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.summary.ClipChoice;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.web.StateBadge;
import org.tenfold.web.Times;
import org.tenfold.web.term.Explained;

/** What the cards of a release have in common. */
public final class Parts {
  private Parts() {}

  /** A title, a sentence on how to read it (empty for none), and what it is about. */
  public static Div card(String id, String title, String sentence, Component... content) {
    Div card = new Div(Explained.heading(title));
    card.setId(id);
    card.addClassNames("tf-card", "tf-stack");
    if (!sentence.isEmpty()) {
      card.add(note(sentence));
    }
    card.add(content);
    return card;
  }

  public static Paragraph note(String sentence) {
    Paragraph note = new Paragraph(sentence);
    note.addClassName("tf-note");
    return note;
  }

  public static Anchor download(String address, String words) {
    Anchor link = new Anchor(address, words);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    return link;
  }

  /** A number that leads to its clips; nought leads nowhere. */
  public static Component linked(ReleaseId release, long number, ClipChoice clips) {
    return number == 0 ? new Span("0") : new Anchor(address(release, clips), count(number));
  }

  /** Its number, which leads to it if it can be seen here; one that was imported has a name. */
  static Component clip(ReleasedClip clip) {
    String number = Integer.toString(clip.number());
    return clip.clip()
        .<Component>map(id -> new Anchor("clips/" + id.value(), number))
        .orElseGet(() -> new Span(clip.name().filter(name -> !name.equals(number)).orElse(number)));
  }

  /** Whose votes it holds. */
  public static StateBadge votes(Release release) {
    if (release.labelsOnly()) {
      return new StateBadge(translate("release.imported"), StateBadge.Tone.GOOD);
    }
    return release.simulated()
        ? new StateBadge(translate("release.simulated"), StateBadge.Tone.WARN)
        : new StateBadge(translate("release.human"), StateBadge.Tone.GOOD);
  }

  public static String address(ReleaseId release, ClipChoice clips) {
    String query = clips.query();
    return "releases/" + release.value() + "/clips" + (query.isEmpty() ? "" : "?" + query);
  }

  /** With a thin space between thousands. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
  }

  public static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100.0 * part / whole);
  }

  public static String three(Measure measure) {
    return measure.value().map(number -> String.format(Locale.ROOT, "%.3f", number)).orElse("–");
  }

  /** Such as "0.412–0.548", or a dash. */
  public static String interval(Interval interval) {
    return interval
        .bounds()
        .map(
            bounds ->
                translate(
                    "calibration.range",
                    String.format(Locale.ROOT, "%.3f", bounds.low()),
                    String.format(Locale.ROOT, "%.3f", bounds.high())))
        .orElse("–");
  }

  public static String moment(Instant at) {
    return Times.minuteWithZone(at);
  }
}
