package org.tenfold.home.help;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.tenfold.web.ElementWords;

/** The keys of one screen, from the table by which the screen itself listens. */
@Tag("tf-key-table")
@JsModule("context://tenfold/tf-key-table.js")
class KeyTable extends Component {
  /** A screen that has keys. */
  enum Screen {
    DESK("desk", "desk."),
    WALL("wall", "wall."),
    FACES("faces", "face-review."),
    VOTER("voter", "voter.");

    private final String name;
    private final String words;

    Screen(String name, String words) {
      this.name = name;
      this.words = words;
    }
  }

  KeyTable(Screen screen) {
    getElement().setAttribute("screen", screen.name);
    ElementWords.give(this, screen.words, getLocale());
  }
}
