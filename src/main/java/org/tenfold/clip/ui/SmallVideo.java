package org.tenfold.clip.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import org.springframework.modulith.NamedInterface;
import org.tenfold.clip.ClipId;

/** A clip that plays by itself, muted and looped, with words below it. */
@NamedInterface("ui")
public class SmallVideo extends Div {
  public SmallVideo(ClipId clip, String label, Component... below) {
    addClassName("tf-poster");
    String address = "media/clips/" + clip.value();
    HtmlComponent video = new HtmlComponent("video");
    video.getElement().setAttribute("src", address);
    video.getElement().setAttribute("poster", address + "/poster");
    video.getElement().setAttribute("preload", "metadata");
    video.getElement().setAttribute("playsinline", true);
    video.getElement().setAttribute("loop", true);
    video.getElement().setAttribute("controls", true);
    video.getElement().setAttribute("aria-label", label);
    // a muted attribute set by script does not mute; without less motion asked for, it plays by
    // itself
    video
        .getElement()
        .executeJs(
            "this.muted = true;"
                + "if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {"
                + " this.play().catch(() => {}); }");
    add(video, new Div(below));
  }
}
