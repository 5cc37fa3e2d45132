package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;

/** Below a clip's video: to the frame before and the next, and which frame is seen. */
class FrameStep extends Div {
  /** A time in the middle of a frame shows that one, whatever is rounded. */
  private static final String STEP =
      """
      const frame = () => Math.floor($0.currentTime * $1 + 1e-3);
      const last = () => Math.max(0, Math.round($0.duration * $1) - 1);
      const say = () => { $3.textContent = $4.replace('#', frame() + 1); };
      this.addEventListener('click', () => {
        $0.pause();
        $0.currentTime = (Math.min(last(), Math.max(0, frame() + $2)) + 0.5) / $1;
      });
      ['timeupdate', 'seeked', 'loadedmetadata'].forEach((event) => $0.addEventListener(event, say));
      say();
      """;

  /**
   * @param fps mean frames a second; clips are cut with a constant rate
   */
  FrameStep(Element video, double fps) {
    addClassName("tf-actions");
    Span frame = new Span();
    frame.addClassNames("tf-number", "tf-note");
    add(
        button("clip-page.frame-before", VaadinIcon.STEP_BACKWARD, video, fps, -1, frame),
        button("clip-page.frame-next", VaadinIcon.STEP_FORWARD, video, fps, 1, frame),
        frame);
  }

  private static Button button(
      String words, VaadinIcon icon, Element video, double fps, int frames, Span frame) {
    Button button = new Button(icon.create());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(translate(words));
    button.setTooltipText(translate(words));
    button
        .getElement()
        .executeJs(STEP, video, fps, frames, frame.getElement(), translate("clip-page.frame"));
    return button;
  }
}
