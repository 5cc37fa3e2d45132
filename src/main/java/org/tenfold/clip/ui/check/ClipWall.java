package org.tenfold.clip.ui.check;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.label.Label;
import org.tenfold.web.ElementWords;
import org.tenfold.web.MessageKind;

/** The curator's checks: a wall of looping clips, each accepted or rejected with one key. */
@Tag("tf-clip-wall")
@JsModule("context://tenfold/tf-clip-wall.js")
public class ClipWall extends Component implements HasSize, HasStyle {
  /** Taken off since cards were last given. */
  private final Set<String> removed = new HashSet<>();

  public ClipWall() {
    ElementWords.give(this, "wall.", getLocale());
  }

  /** A clip that looks the same as one on the wall. */
  public record NearDuplicate(String title, String src, String poster) {}

  /**
   * One clip on the wall.
   *
   * @param id comes back in {@link VerdictGiven#id}
   * @param poster address of its still
   * @param src address of the clip
   * @param estimate what the collector thinks it shows
   * @param note a word of warning in the picture's corner; may be empty
   * @param faces who is seen in it; empty while nobody has looked
   */
  public record Card(
      String id,
      String poster,
      String src,
      String title,
      Label estimate,
      double seconds,
      String note,
      String faces,
      List<NearDuplicate> duplicates) {}

  /** What the browser is sent for a {@link Card}. */
  private record CardJson(
      String id,
      String poster,
      String src,
      String title,
      int emotion,
      double seconds,
      String note,
      String faces,
      List<NearDuplicate> duplicates) {}

  /** Shows these; cards that are there already keep their place. */
  public void setClips(List<Card> cards) {
    List<CardJson> shown = cards.stream().map(ClipWall::json).toList();
    getElement().setPropertyList("clips", shown);
    if (shown.stream().map(CardJson::id).anyMatch(removed::contains)) {
      // the property may be the same as before, and would not be sent
      getElement().callJsFunction("setClips", shown);
    }
    removed.clear();
  }

  private static CardJson json(Card card) {
    return new CardJson(
        card.id(),
        card.poster(),
        card.src(),
        card.title(),
        card.estimate().number(),
        card.seconds(),
        card.note(),
        card.faces(),
        card.duplicates());
  }

  /** Takes a clip off whose verdict is stored. */
  public void removeClip(String id) {
    removed.add(id);
    getElement().callJsFunction("removeClip", id);
  }

  /** Puts a sentence above the wall. */
  public void showMessage(String sentence, MessageKind kind) {
    getElement().callJsFunction("showMessage", sentence, kind.attribute());
  }

  /** Says why a verdict could not be stored, and opens its card again. */
  public void showRefusal(String id, String sentence) {
    getElement().callJsFunction("showMessage", sentence, MessageKind.ERROR.attribute(), id);
  }

  public Registration addVerdictListener(ComponentEventListener<VerdictGiven> listener) {
    return addListener(VerdictGiven.class, listener);
  }
}
