package org.tenfold.release.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ui.BesideClip;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.Times;

/** On a clip's page: the releases that hold it, and when they were frozen. */
@org.springframework.stereotype.Component
class ReleasesOfClip implements BesideClip {
  private final ReleaseService releases;

  ReleasesOfClip(ReleaseService releases) {
    this.releases = releases;
  }

  @Override
  public Optional<Component> of(ClipId clip) {
    List<Release> holding =
        releases.holding(List.of(clip)).stream()
            .flatMap(id -> releases.find(id).stream())
            .sorted(Comparator.comparing(Release::createdAt))
            .toList();
    return holding.isEmpty() ? Optional.empty() : Optional.of(drawn(holding));
  }

  private static Div drawn(List<Release> holding) {
    UnorderedList list = new UnorderedList();
    list.addClassName("tf-history");
    for (Release release : holding) {
      Element time = new Element("time");
      time.setAttribute("datetime", release.createdAt().toString());
      time.setText(Times.secondWithZone(release.createdAt()));
      ListItem line = new ListItem();
      line.getElement().appendChild(time);
      line.add(new Anchor("releases/" + release.id().value(), release.name()));
      list.add(line);
    }
    Div card = new Div(new H2(translate("clip-page.releases")), list);
    card.setId("releases-of-clip");
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }
}
