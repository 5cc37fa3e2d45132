package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.OwnVote;
import org.tenfold.annotation.OwnVotes;
import org.tenfold.clip.ClipId;
import org.tenfold.discussion.Discussion;
import org.tenfold.discussion.DiscussionService;
import org.tenfold.discussion.Discussions;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StateBadge;
import org.tenfold.web.Times;

/** An annotator's own latest judgements: to write about one, or to ask to judge it again. */
@Route("votes")
@Menu(title = "Votes", order = 31, icon = "vaadin:time-backward")
@RolesAllowed(Role.Names.ANNOTATOR)
public class OwnVotesView extends Div implements HasDynamicTitle {
  private static final int LATEST = 60;

  private final transient OwnVotes votes;
  private final transient Discussions discussions;
  private final transient DiscussionService service;
  private final PersonId me = CurrentUser.get().id();
  private final Div list = new Div();

  OwnVotesView(OwnVotes votes, Discussions discussions, DiscussionService service) {
    this.votes = votes;
    this.discussions = discussions;
    this.service = service;
    addClassName("tf-page");
    list.setId("own-votes");
    add(new PageHeader(translate("own-votes.title"), translate("own-votes.words", LATEST)), list);
    refresh();
  }

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("own-votes.title") + " · Tenfold";
  }

  private void refresh() {
    list.removeAll();
    List<OwnVote> latest = votes.latest(me, LATEST);
    Map<ClipId, Discussion> said = discussions.of(me);
    List<Discussion> others = new ArrayList<>(said.values());
    latest.forEach(vote -> others.removeIf(one -> one.clip().equals(vote.clip())));
    if (latest.isEmpty() && others.isEmpty()) {
      list.add(
          new EmptyState(
              translate("own-votes.none"),
              translate("own-votes.none-words"),
              new Anchor("label", translate("own-votes.label"))));
      return;
    }
    PlainTable table =
        new PlainTable(
                translate("own-votes.clip"),
                translate("own-votes.when"),
                translate("own-votes.vote"),
                translate("discussion.said"),
                "")
            .words(1, 2, 3);
    others.sort(Comparator.comparing(Discussion::changedAt).reversed());
    others.forEach(one -> table.addRow(picture(one.clip()), row(null, one)));
    latest.forEach(vote -> table.addRow(picture(vote.clip()), row(vote, said.get(vote.clip()))));
    list.add(table);
  }

  private static Image picture(ClipId clip) {
    Image poster =
        new Image("media/clips/" + clip.value() + "/poster", translate("own-votes.picture"));
    poster.addClassName("tf-small-poster");
    poster.getElement().setAttribute("loading", "lazy");
    return poster;
  }

  /** Of a judgement, or of what was said about one that counts no more or is no longer listed. */
  private List<Component> row(@Nullable OwnVote vote, @Nullable Discussion discussion) {
    Button write =
        new Button(
            translate(discussion == null ? "discussion.write" : "discussion.open"),
            click -> open(vote, discussion));
    write.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return List.of(
        vote == null ? new Span("–") : new Span(Times.minuteWithZone(vote.at())),
        vote == null ? new Span("–") : new LabelBadge(vote.label()),
        state(discussion),
        write);
  }

  private static Component state(@Nullable Discussion discussion) {
    if (discussion == null) {
      return new Span("–");
    }
    if (discussion.unread()) {
      return new StateBadge(translate("discussion.answer-new"), StateBadge.Tone.GOOD);
    }
    return switch (discussion.wish()) {
      case ASKED -> new StateBadge(translate("discussion.wish.ASKED"), StateBadge.Tone.BUSY);
      case GRANTED -> new StateBadge(translate("discussion.wish.GRANTED"), StateBadge.Tone.GOOD);
      case DECLINED -> new StateBadge(translate("discussion.wish.DECLINED"), StateBadge.Tone.WARN);
      case NONE -> new Span(translate("discussion.state." + discussion.state()));
    };
  }

  private void open(@Nullable OwnVote vote, @Nullable Discussion before) {
    if (before != null && before.unread()) {
      service.read(before.id(), me);
      refresh();
    }
    new WriteDialog(vote, before, service, this::refresh).open();
  }
}
