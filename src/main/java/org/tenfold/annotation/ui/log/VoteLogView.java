package org.tenfold.annotation.ui.log;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.Memberships;
import org.tenfold.account.Panel;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.annotation.log.VoteEventFormatter;
import org.tenfold.annotation.log.VoteLog;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.annotation.log.VoteLogFilter;
import org.tenfold.annotation.log.VoteLogLine;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.clip.ClipId;
import org.tenfold.error.WrongParameterException;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StateBadge;
import org.tenfold.web.Times;

/** All that was done about clips, newest first, {@value #A_PAGE} lines at a time. */
@Route(VoteLogView.PATH)
@Menu(title = "Vote log", order = 90.5, icon = "vaadin:list-ol")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class VoteLogView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String PATH = "log";
  private static final int A_PAGE = 50;
  private static final int HASH_SHOWN = 10;
  private static final int ID_SHOWN = 8;

  private final transient VoteLog log;
  private final transient VoteLogCheck check;
  private final IntegerField clip = new IntegerField(translate("vote-log.clip"));
  private final ComboBox<Person> person = new ComboBox<>(translate("vote-log.person"));
  private final ComboBox<VoteEvent.Kind> kind = new ComboBox<>(translate("vote-log.kind"));
  private final DatePicker day = spoken(new DatePicker(translate("vote-log.day")));
  private final Anchor csv = download("vote-log.csv");
  private final Anchor lines = download("vote-log.lines");
  private final Div list = new Div();
  private final Button newest = new Button(translate("vote-log.newest"), click -> show(null));
  private final Button older = new Button(translate("vote-log.older"), click -> show(this.last));
  private transient VoteLogFilter filter = VoteLogFilter.ALL;
  private transient @Nullable VoteLogLine last;

  VoteLogView(VoteLog log, VoteLogCheck check, Memberships members) {
    this.log = log;
    this.check = check;
    addClassName("tf-page");
    list.setId("vote-log");
    clip.setClearButtonVisible(true);
    clip.setMin(1);
    clip.setWidth("8rem");
    person.setItems(members.with(Role.ANNOTATOR));
    person.setItemLabelGenerator(Person::displayName);
    person.setClearButtonVisible(true);
    kind.setItems(VoteEvent.Kind.values());
    kind.setItemLabelGenerator(VoteLogView::words);
    kind.setClearButtonVisible(true);
    day.setClearButtonVisible(true);
    clip.addValueChangeListener(change -> choose(change.isFromClient()));
    person.addValueChangeListener(change -> choose(change.isFromClient()));
    kind.addValueChangeListener(change -> choose(change.isFromClient()));
    day.addValueChangeListener(change -> choose(change.isFromClient()));
    newest.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div choice = new Div(clip, person, kind, day, csv, lines);
    choice.addClassNames("tf-actions", "tf-baseline");
    Div steps = new Div(newest, older);
    steps.addClassName("tf-actions");
    Div card = new Div(choice, list, steps);
    card.addClassNames("tf-card", "tf-stack");
    add(new PageHeader(translate("vote-log.title"), translate("vote-log.words")), card);
  }

  @Override
  public String getPageTitle() {
    return translate("vote-log.title") + " · Tenfold";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Map<String, String> address = new HashMap<>();
    event
        .getLocation()
        .getQueryParameters()
        .getParameters()
        .forEach((name, values) -> address.put(name, values.getFirst()));
    try {
      filter = VoteLogFilter.of(address);
    } catch (WrongParameterException wrong) {
      list.removeAll();
      list.add(new EmptyState(translate("vote-log.none"), wrong.in(getLocale())));
      newest.setVisible(false);
      older.setVisible(false);
      return;
    }
    clip.setValue(filter.clip().isPresent() ? filter.clip().getAsInt() : null);
    Optional<Person> chosen = filter.person().flatMap(who -> listed(who.value().toString()));
    chosen.ifPresentOrElse(person::setValue, person::clear);
    // somebody who judges no longer is in no list, and is asked about all the same
    person.setPlaceholder(
        filter.person().map(who -> who.value().toString().substring(0, ID_SHOWN)).orElse(""));
    kind.setValue(filter.kind().orElse(null));
    day.setValue(filter.day().orElse(null));
    csv.setHref(VoteLogFiles.csvAddress(filter));
    lines.setHref(VoteLogFiles.linesAddress(filter));
    show(null);
  }

  private Optional<Person> listed(String id) {
    return person
        .getListDataView()
        .getItems()
        .filter(one -> one.id().value().toString().equals(id))
        .findFirst();
  }

  /** What is chosen stands in the address, so that a link or a reload keeps it. */
  private void choose(boolean byReader) {
    if (byReader && !clip.isInvalid() && !day.isInvalid()) {
      Integer number = clip.getValue();
      VoteLogFilter chosen =
          new VoteLogFilter(
              number == null ? OptionalInt.empty() : OptionalInt.of(number),
              Optional.ofNullable(person.getValue()).map(Person::id),
              Optional.ofNullable(kind.getValue()),
              Optional.ofNullable(day.getValue()));
      getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.simple(chosen.address())));
    }
  }

  private void show(@Nullable VoteLogLine after) {
    List<VoteLogLine> next = log.newest(filter, after, A_PAGE + 1);
    List<VoteLogLine> shown = next.subList(0, Math.min(A_PAGE, next.size()));
    last = shown.isEmpty() ? null : shown.getLast();
    newest.setVisible(after != null);
    older.setVisible(next.size() > A_PAGE);
    list.removeAll();
    list.add(
        shown.isEmpty()
            ? new EmptyState(translate("vote-log.none"), translate("vote-log.none-words"))
            : table(shown));
  }

  private PlainTable table(List<VoteLogLine> shown) {
    PlainTable table =
        new PlainTable(
                translate("audit.at"),
                translate("vote-log.clip"),
                translate("vote-log.kind"),
                translate("vote-log.person"),
                translate("vote-log.what"),
                translate("vote-log.hash"),
                translate("vote-log.chain"))
            .words(2, 3, 4, 5, 6);
    Map<ClipId, List<VoteLogCheck.Finding>> chains = new HashMap<>();
    for (VoteLogLine line : shown) {
      VoteEvent event = line.event();
      Span hash = new Span(line.hash().substring(0, HASH_SHOWN));
      hash.addClassName("tf-code");
      hash.setTitle(line.hash());
      String who = line.annotator().or(line::by).orElse("–");
      table.addRow(
          new Span(Times.second(event.at())),
          List.of(
              new Anchor("clips/" + event.clip().value(), Integer.toString(line.number())),
              new Span(words(event.kind())),
              new Span(
                  event.panel() == Panel.SIMULATED
                      ? who + " · " + translate("source.simulation")
                      : who),
              new Span(said(line)),
              hash,
              // each clip is looked at once a page
              verdict(chains.computeIfAbsent(event.clip(), check::run))));
    }
    return table;
  }

  private String said(VoteLogLine line) {
    return VoteEventFormatter.of(
            line.event(), PageLabels.set(), who -> Optional.ofNullable(who).flatMap(line::name))
        .in(getLocale());
  }

  private StateBadge verdict(List<VoteLogCheck.Finding> findings) {
    if (findings.isEmpty()) {
      return new StateBadge(translate("vote-log.whole"), StateBadge.Tone.GOOD);
    }
    StateBadge changed = new StateBadge(translate("vote-log.changed"), StateBadge.Tone.BAD);
    changed.setTitle(findings.getFirst().message().in(getLocale()));
    return changed;
  }

  private static String words(VoteEvent.Kind kind) {
    return translate("vote-log." + kind);
  }

  private static Anchor download(String words) {
    Anchor link = new Anchor("", translate(words));
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    return link;
  }
}
