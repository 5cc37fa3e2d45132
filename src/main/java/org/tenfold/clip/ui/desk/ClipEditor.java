package org.tenfold.clip.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.movie.Movie;
import org.tenfold.movie.Shot;
import org.tenfold.web.ElementWords;
import org.tenfold.web.MessageKind;

/** The collector's player: plays a movie, marks a range, names an emotion, asks for the cut. */
@Tag("tf-movie-desk")
@JsModule("context://tenfold/tf-movie-desk.js")
public class ClipEditor extends Component implements HasSize, HasStyle {
  public ClipEditor() {
    ElementWords.give(this, "desk.", getLocale());
  }

  /**
   * A range already cut from the movie, as the timeline shows it.
   *
   * @param id of the clip
   * @param number of the clip
   * @param start seconds
   * @param end seconds, exclusive
   * @param state where it stands, in the reader's language
   */
  public record CutRange(
      String id, int number, double start, double end, Label emotion, String state) {}

  /**
   * A shot as the timeline shows it.
   *
   * @param faces start and end of stretches with one face, in seconds, and how likely a network
   *     finds a wanted emotion there, where one has looked
   */
  private record ShotJson(double start, double end, List<List<Double>> faces) {}

  private record StripJson(String src, double step, int tiles) {}

  private record TagsJson(List<String> persons, List<String> scenes, boolean needed) {}

  /** What the browser is sent for a {@link CutRange}. */
  private record CutRangeJson(
      String id, int number, double start, double end, int emotion, String state) {}

  /**
   * Opens a movie and forgets the marks.
   *
   * @param src address of a video the browser can play
   * @param seconds its length
   * @param framesPerSecond its mean frame rate; marks fall on multiples of its inverse
   */
  public void setMovie(String src, double seconds, double framesPerSecond) {
    getElement().setAttribute("duration", Double.toString(seconds));
    getElement().setAttribute("fps", Double.toString(framesPerSecond));
    getElement().setAttribute("src", src);
  }

  public void setClips(List<CutRange> clips) {
    List<CutRangeJson> sent =
        clips.stream()
            .map(
                c ->
                    new CutRangeJson(
                        c.id(), c.number(), c.start(), c.end(), c.emotion().number(), c.state()))
            .toList();
    getElement().setPropertyList("clips", sent);
  }

  /**
   * @param expected how likely a network finds a wanted emotion, by the microsecond at which a
   *     stretch with one face begins; empty: nobody has looked
   */
  public void setShots(List<Shot> shots, Map<Long, Double> expected) {
    getElement()
        .setPropertyList("shots", shots.stream().map(shot -> json(shot, expected)).toList());
  }

  private static ShotJson json(Shot shot, Map<Long, Double> expected) {
    return new ShotJson(
        shot.startMicros() / 1e6,
        shot.endMicros() / 1e6,
        shot.moments().stream()
            .map(
                face ->
                    Stream.concat(
                            Stream.of(face.startMicros() / 1e6, face.endMicros() / 1e6),
                            Optional.ofNullable(expected.get(face.startMicros())).stream())
                        .toList())
            .toList());
  }

  /**
   * @param src address of the small pictures
   */
  public void setStrip(String src, Movie.Strip strip) {
    getElement()
        .setPropertyBean("strip", new StripJson(src, strip.stepMicros() / 1e6, strip.tiles()));
  }

  /**
   * @param persons names used in this movie so far, to choose from
   * @param needed whether a clip must have both
   */
  public void setTags(List<String> persons, List<String> scenes, boolean needed) {
    getElement().setPropertyBean("tags", new TagsJson(persons, scenes, needed));
  }

  /** Says why nothing can be cut from this movie; the server refuses it anyway. */
  public void setClosed(String sentence) {
    getElement().setAttribute("closed", sentence);
  }

  /** Shows a clip beside the movie, in place of the one before. */
  public void setNewest(Component clip) {
    getElement().removeAllChildren();
    clip.getElement().setAttribute("slot", "newest");
    getElement().appendChild(clip.getElement());
  }

  /** Puts a sentence between the movie and its timeline. */
  public void showMessage(String sentence, MessageKind kind) {
    getElement().callJsFunction("showMessage", sentence, kind.attribute());
  }

  /** The same of a cut that has begun: it stays until {@link #showCut}. */
  public void showCutting(ClipId clip, String sentence) {
    getElement()
        .callJsFunction(
            "showMessage", sentence, MessageKind.SUCCESS.attribute(), clip.value().toString());
  }

  /**
   * Says what became of it in the same place, unless something else was said there meanwhile.
   *
   * @param open words of the button that opens the clip
   */
  public void showCut(ClipId clip, String sentence, MessageKind kind, String open) {
    getElement()
        .callJsFunction("endCutting", clip.value().toString(), sentence, kind.attribute(), open);
  }

  /** Forgets the marks and the emotion, ready for the next clip. */
  public void resetRange() {
    getElement().callJsFunction("resetRange");
  }

  /** Hears which clip was pressed on the timeline. */
  public Registration addChoiceListener(ComponentEventListener<ClipChosen> listener) {
    return addListener(ClipChosen.class, listener);
  }

  public Registration addCutListener(ComponentEventListener<CutRequested> listener) {
    return addListener(CutRequested.class, listener);
  }
}
