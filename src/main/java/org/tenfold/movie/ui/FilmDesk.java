package org.tenfold.movie.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.tenfold.emotion.Emotion;
import org.tenfold.web.MessageKind;

/** The collector's player: plays a film, marks a range, names an emotion, asks for the cut. */
@Tag("tf-film-desk")
@JsModule("context://tenfold/tf-film-desk.js")
public class FilmDesk extends Component implements HasSize, HasStyle {

  /**
   * A range already cut from the film, as the timeline shows it.
   *
   * @param start seconds
   * @param end seconds, exclusive
   */
  public record CutRange(double start, double end, Emotion emotion) {}

  /** What the browser is sent for a {@link CutRange}. */
  private record CutRangeJson(double start, double end, int emotion) {}

  /**
   * Opens a film and forgets the marks.
   *
   * @param src address of a video the browser can play
   * @param seconds its length
   * @param framesPerSecond its mean frame rate; marks fall on multiples of its inverse
   */
  public void setFilm(String src, double seconds, double framesPerSecond) {
    getElement().setAttribute("duration", Double.toString(seconds));
    getElement().setAttribute("fps", Double.toString(framesPerSecond));
    getElement().setAttribute("src", src);
  }

  public void setClips(List<CutRange> clips) {
    List<CutRangeJson> sent =
        clips.stream()
            .map(c -> new CutRangeJson(c.start(), c.end(), c.emotion().number()))
            .toList();
    getElement().setPropertyList("clips", sent);
  }

  /** Puts a sentence under the Cut button. */
  public void showMessage(String sentence, MessageKind kind) {
    getElement().callJsFunction("showMessage", sentence, kind.attribute());
  }

  /** Forgets the marks and the emotion, ready for the next clip. */
  public void resetRange() {
    getElement().callJsFunction("resetRange");
  }

  public Registration addCutListener(ComponentEventListener<CutRequested> listener) {
    return addListener(CutRequested.class, listener);
  }
}
