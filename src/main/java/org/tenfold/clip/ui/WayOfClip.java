package org.tenfold.clip.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.Optional;
import org.tenfold.account.AccountService;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheck;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.error.StoredMessage;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Times;

/** Who cut a clip, and what was said of it in the check. */
@org.springframework.stereotype.Component
class WayOfClip implements BesideClip {
  private final ClipService clips;
  private final ClipCheckService checks;
  private final AccountService accounts;

  WayOfClip(ClipService clips, ClipCheckService checks, AccountService accounts) {
    this.clips = clips;
    this.checks = checks;
    this.accounts = accounts;
  }

  @Override
  public Optional<Component> of(ClipId id) {
    return clips.find(id).map(this::drawn);
  }

  private Component drawn(Clip clip) {
    UnorderedList list = new UnorderedList();
    list.addClassName("tf-history");
    list.add(
        line(
            clip.createdAt(),
            translate("clip-way.cut", accounts.person(clip.collectorId()).displayName())));
    for (ClipCheck check : checks.history(clip.id())) {
      list.add(line(check.at(), words(check)));
    }
    Div card = new Div(new H2(translate("clip-way.title")), list);
    card.setId("way-of-clip");
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private static String words(ClipCheck check) {
    return switch (check.verdict()) {
      case ACCEPT ->
          translate("clip-way.accepted", check.name(), PageLabels.name(check.estimate()));
      case REJECT -> translate("clip-way.rejected", check.name(), reason(check));
      case WITHDRAW -> translate("clip-way.withdrawn", check.name(), reason(check));
    };
  }

  private static String reason(ClipCheck check) {
    return StoredMessage.read(check.reason()).in(UI.getCurrent().getLocale());
  }

  private static ListItem line(Instant at, String words) {
    Element time = new Element("time");
    time.setAttribute("datetime", at.toString());
    time.setText(Times.secondWithZone(at));
    ListItem line = new ListItem();
    line.getElement().appendChild(time);
    line.add(new Span(words));
    return line;
  }
}
