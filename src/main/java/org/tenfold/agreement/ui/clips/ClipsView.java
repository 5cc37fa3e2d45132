package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tenfold.account.Role;
import org.tenfold.account.lists.ListPreferences;
import org.tenfold.account.ui.lists.ListMenu;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSnapshot;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.agreement.filter.ClipFilter;
import org.tenfold.agreement.filter.ClipOrder;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.agreement.ui.AgreementTabs;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.FilterBar;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.agreement.ui.SourceChoice;
import org.tenfold.clip.takedown.Takedowns;
import org.tenfold.label.LabelRule;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.list.ListSearch;
import org.tenfold.web.list.PageQuery;
import org.tenfold.web.list.Several;

/** Every clip with its votes, ambiguous ones first: the heat map of n_ij. */
@Route("agreement/clips")
@PageTitle("Clips · Agreement · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class ClipsView extends Div implements BeforeEnterObserver {
  /** The parameter of the address that holds the order. */
  static final String ORDER = "order";

  static final String SEARCH = ListSearch.WORDS;

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final transient AgreementService agreement;
  private final transient LiveAgreements live;
  private final AgreementTabs tabs = new AgreementTabs(AgreementTabs.Page.CLIPS);
  private final SourceChoice choice;
  private final FilterBar filters = new FilterBar();
  private final ListSearch search = new ListSearch("search-clips", translate("clips.search"));
  private final Paragraph count = new Paragraph();
  private final Anchor csv = new Anchor("", translate("clips.csv"));
  private final ClipGrid grid = new ClipGrid();
  private final Div empty = new Div();
  private final Div table;
  private final ChartCard spectrum = new ChartCard(translate("clips.heat"), "").tall("13rem");

  private volatile VoteSource source = VoteSource.PEOPLE;
  private transient ClipFilter filter = ClipFilter.ALL;
  private transient ClipOrder order = ClipOrder.USUAL;
  private String words = "";

  ClipsView(
      AgreementService agreement,
      LiveAgreements live,
      Takedowns takedowns,
      ListPreferences preferences) {
    Several<ClipRow> several = new Several<>(grid);
    var unused = new SeveralClips(this, takedowns, several);
    this.agreement = agreement;
    this.live = live;
    choice = new SourceChoice(agreement);
    addClassName("tf-page");
    count.setId("clip-count");
    count.addClassName("tf-note");
    csv.setRouterIgnore(true);
    csv.getElement().setAttribute("download", true);
    Div head = new Div(search, count, csv, new ListMenu(preferences, "clips", grid.choosable()));
    head.addClassNames("tf-actions", "tf-list-head");
    table = new Div(head, several, grid);
    table.addClassNames("tf-card", "tf-stack");
    grid.addOrderListener(
        chosen -> getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(ORDER, key(chosen)))));
    add(
        new PageHeader(translate("welcome.clips"), translate("clips.words"), choice),
        tabs,
        filters,
        empty,
        table,
        spectrum);
    LiveBinding.keep(this, EVERY, () -> live.now(source).revision(), revision -> show());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    source = choice.enter(event);
    tabs.keep(source);
    filter = filters.enter(event);
    order = PageQuery.value(event, ORDER).map(ClipOrder::of).orElse(ClipOrder.USUAL);
    search.enter(event);
    words = search.words();
    if (isAttached()) {
      show();
    }
  }

  private void show() {
    VoteSnapshot now = live.now(source);
    LabelRule rule = agreement.rule(source);
    Map<ClipField, List<EntityRef>> choices = new EnumMap<>(ClipField.class);
    for (ClipField field : ClipField.values()) {
      choices.put(field, ClipFilter.choices(field, now.clips(), rule));
    }
    filters.show(filter, choices);
    List<JudgedClip> clips = ClipSearch.of(filter.of(now.clips(), rule), words);
    List<ClipRow> rows = ClipRow.of(clips, rule).stream().sorted(order.comparator()).toList();
    boolean any = !rows.isEmpty();
    table.setVisible(any || !words.isEmpty());
    grid.setVisible(any);
    spectrum.setVisible(rows.stream().anyMatch(row -> row.clip().votes().total() > 0));
    empty.setVisible(!any);
    csv.setHref(ClipTableFile.address(source, filter, order, words));
    if (any) {
      grid.show(rows, order, rule);
      HeatMap heat = HeatMap.of(rows, rule);
      spectrum.setMeaning(heat.meaning());
      spectrum.show(
          heat.drawing(),
          heat.numbers(),
          choice.title() + " · " + translate("figure.as-of", Formats.time(Instant.now())));
      count.setText(translate("clips.count", rows.size(), now.clips().size()));
    } else {
      count.setText(translate("clips.count", 0, now.clips().size()));
      empty.removeAll();
      empty.add(nothing(now.clips().isEmpty()));
    }
  }

  private static EmptyState nothing(boolean noClips) {
    return noClips
        ? new EmptyState(
            translate("agreement.no-clips"),
            translate("agreement.no-clips-words"),
            new Anchor("check", translate("nav.check")))
        : new EmptyState(
            translate("clips.none"),
            translate("clips.none-like"),
            new Anchor("agreement/clips", translate("filter.all-clips")));
  }

  private static String key(ClipOrder chosen) {
    return chosen.equals(ClipOrder.USUAL) ? "" : chosen.key();
  }
}
