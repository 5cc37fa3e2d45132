package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.DashboardQuery;
import org.tenfold.agreement.dashboard.DashboardService;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.history.Replay;
import org.tenfold.agreement.history.VoteHistoryService;
import org.tenfold.agreement.planning.Outlook;
import org.tenfold.agreement.planning.OutlookService;
import org.tenfold.agreement.ui.AgreementTabs;
import org.tenfold.agreement.ui.AsOfChoice;
import org.tenfold.agreement.ui.FilterBar;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.agreement.ui.OtherVotes;
import org.tenfold.agreement.ui.SourceChoice;
import org.tenfold.error.InvalidInput;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;

/** The curator's overview: kappa, votes, labels, durations, progress. It moves as votes land. */
@Route("agreement")
@PageTitle("Agreement · Tenfold")
@Menu(title = "Agreement", order = 40, icon = "vaadin:chart")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class AgreementView extends Div implements BeforeEnterObserver {
  private static final Duration EVERY = Duration.ofMillis(500);

  private final transient DashboardService dashboards;
  private final transient LiveAgreements live;
  private final transient VoteHistoryService replays;
  private final transient OutlookService outlooks;
  private final SourceChoice source;
  private final AsOfChoice moment;
  private final FilterBar filters = new FilterBar();
  private final AgreementTabs tabs = new AgreementTabs(AgreementTabs.Page.OVERVIEW);
  private final Div note = new Div();
  private final Div nothing = new Div();
  private final Div body = new Div();
  private final KappaHistoryCard history = new KappaHistoryCard();
  private final DurationsCard durations = DurationsCard.create();
  private final ProgressCard progress = ProgressCard.create();
  private final List<OverviewCard> cards;
  private volatile DashboardQuery question = DashboardQuery.now(VoteSource.PEOPLE);

  /** What the note above the cards depends on. */
  private record Note(VoteSource source, AsOf moment, long otherVotes) {}

  private @Nullable Note noted;

  /** What the page shows at one time: an answer and its replay, or why there is none. */
  private record Page(
      Optional<Overview> overview,
      Optional<Replay> replay,
      Optional<Outlook> outlook,
      long otherVotes,
      String problem) {}

  AgreementView(
      AgreementService agreement,
      DashboardService dashboards,
      VoteHistoryService replays,
      OutlookService outlooks,
      LiveAgreements live) {
    this.live = live;
    this.dashboards = dashboards;
    this.replays = replays;
    this.outlooks = outlooks;
    this.source = new SourceChoice(agreement);
    this.moment = new AsOfChoice(dashboards);
    KappaCard kappas = new KappaCard();
    LabelKappaCard perEmotion = new LabelKappaCard();
    VotesCard votes = new VotesCard();
    LabelsCard labels = new LabelsCard();
    EntropyCard entropy = new EntropyCard();
    DecisionsCard decisions = new DecisionsCard();
    cards = List.of(kappas, perEmotion, votes, labels, progress, entropy, decisions);
    addClassName("tf-page");
    note.addClassName("tf-demo-banner");
    body.addClassName("tf-stack");
    body.add(
        kappas,
        columns(history, perEmotion),
        columns(votes, labels),
        durations,
        progress,
        columns(entropy, decisions));
    add(
        new PageHeader(translate("nav.agreement"), translate("agreement.words"), source, moment),
        tabs,
        filters,
        note,
        nothing,
        body,
        new Anchor("settings/labels", translate("agreement.to-rule")));
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    VoteSource chosen = source.enter(event);
    question = new DashboardQuery(chosen, moment.enter(event, chosen), filters.enter(event));
    tabs.keep(chosen);
    if (isAttached()) {
      show(read());
    }
  }

  private Page read() {
    try {
      Overview overview = dashboards.answer(question);
      return new Page(
          Optional.of(overview),
          replays.latest(overview),
          outlook(),
          OtherVotes.of(overview, live),
          "");
    } catch (InvalidInput refused) {
      return new Page(
          Optional.empty(), Optional.empty(), Optional.empty(), 0, refused.said().in(getLocale()));
    }
  }

  /** Of all clips now. */
  private Optional<Outlook> outlook() {
    return question.equals(DashboardQuery.now(question.source()))
        ? outlooks.latest(question.source())
        : Optional.empty();
  }

  private void show(Page page) {
    progress.look(page.outlook());
    page.overview()
        .ifPresentOrElse(
            now -> show(now, page.replay(), page.otherVotes()),
            () -> showInstead(new EmptyState(translate("agreement.nothing"), page.problem())));
  }

  private void show(Overview now, Optional<Replay> replay, long otherVotes) {
    if (!now.question().equals(question)) {
      return; // the answer to what was asked before
    }
    filters.show(now);
    showNote(now, otherVotes);
    Optional<EmptyState> empty = emptyState(now);
    if (empty.isPresent()) {
      showInstead(empty.get());
      return;
    }
    nothing.setVisible(false);
    body.setVisible(true);
    cards.forEach(card -> card.show(now));
    history.show(now, replay);
    durations.show(now, replay);
  }

  private void showInstead(EmptyState why) {
    nothing.removeAll();
    nothing.add(why);
    nothing.setVisible(true);
    body.setVisible(false);
  }

  private void showNote(Overview now, long otherVotes) {
    Note next = new Note(now.question().source(), now.question().moment(), otherVotes);
    if (next.equals(noted)) {
      return; // made anew, its button would take no press in that moment
    }
    noted = next;
    note.removeAll();
    if (otherVotes > 0) {
      note.add(new OtherVotes(otherVotes));
    }
    if (now.question().source().equals(VoteSource.SIMULATION)) {
      note.add(new Span(translate("agreement.simulated")));
    }
    if (now.question().moment() instanceof AsOf.At) {
      note.add(new Span(translate("agreement.by-then")));
    }
    note.setVisible(note.getComponentCount() > 0);
  }

  private static Optional<EmptyState> emptyState(Overview now) {
    if (now.allClips() == 0) {
      return Optional.of(
          new EmptyState(
              translate("agreement.no-clips"),
              translate("agreement.no-clips-words"),
              new Anchor("check", translate("nav.check"))));
    }
    if (now.clips() == 0) {
      return Optional.of(
          new EmptyState(
              translate("agreement.none-like"),
              translate("agreement.none-like-words", Formats.clips(now.allClips()))));
    }
    if (now.figures().votes() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new EmptyState(
            translate("agreement.no-votes"),
            now.question().source().equals(VoteSource.SIMULATION)
                ? translate("agreement.fill-demo")
                : translate("agreement.waiting", Formats.clips(now.clips())),
            now.question().source().equals(VoteSource.PEOPLE) && CurrentUser.get().has(Role.ADMIN)
                ? new Anchor("people", translate("next.invite.go"))
                : new Anchor("", translate("nav.overview"))));
  }

  private static Div columns(Div left, Div right) {
    Div columns = new Div(left, right);
    columns.addClassNames("tf-columns", "tf-even");
    return columns;
  }
}
