package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ui.BesideClip;
import org.tenfold.discussion.Discussion;
import org.tenfold.discussion.DiscussionService;
import org.tenfold.discussion.Discussions;

/** On a clip's own page, what was said about it. */
@org.springframework.stereotype.Component
class ClipDiscussions implements BesideClip {
  private final Discussions discussions;
  private final DiscussionService service;
  private final DiscussionNames names;

  ClipDiscussions(Discussions discussions, DiscussionService service, DiscussionNames names) {
    this.discussions = discussions;
    this.service = service;
    this.names = names;
  }

  @Override
  public Optional<Component> of(ClipId clip) {
    List<Discussion> said = discussions.about(clip);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Div part = new Div(new H2(translate("discussions.title")));
    part.addClassName("tf-stack");
    part.setId("clip-discussions");
    for (Discussion discussion : said) {
      part.add(
          new DiscussionCard(
              discussion,
              names.of(discussion.annotator()),
              names::of,
              service,
              () -> UI.getCurrent().getPage().reload()));
    }
    return Optional.of(part);
  }
}
