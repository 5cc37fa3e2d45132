package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tenfold.account.Role;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.diff.ReleaseDiff;
import org.tenfold.release.summary.ReleaseSummaries;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.RouteId;
import org.tenfold.web.VoteBar;

/** Two releases side by side, and what became of each clip from the first to the second. */
@Route("releases/:id/diff")
@PageTitle("Differences · Release · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class ReleaseDiffView extends Div implements BeforeEnterObserver {
  /** The parameter of the address that names the earlier release. */
  static final String WITH = "with";

  private static final int MOST = 200;
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient ReleaseService releases;
  private final transient ReleaseSummaries summaries;

  ReleaseDiffView(ReleaseService releases, ReleaseSummaries summaries) {
    this.releases = releases;
    this.summaries = summaries;
    addClassName("tf-page");
  }

  /** Compared to know whether both are counted. */
  private record Both(Optional<ReleaseSummary> before, Optional<ReleaseSummary> after) {}

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Release after =
        RouteId.of(event, ReleaseId::parse)
            .flatMap(releases::find)
            .orElseThrow(NotFoundException::new);
    Optional<Release> before =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(WITH)
            .flatMap(text -> RouteId.of(text, ReleaseId::parse))
            .flatMap(releases::find);
    add(
        new PageHeader(
            translate("release.diff"),
            before
                .map(one -> translate("release.diff-words", one.name(), after.name()))
                .orElseGet(() -> translate("release.diff-choose", after.name())),
            choice(after, before),
            new Anchor("releases/" + after.id().value(), translate("release.to-release"))));
    before.ifPresent(one -> show(one, after));
  }

  private Component choice(Release after, Optional<Release> before) {
    Select<Release> choice = new Select<>();
    choice.setId("diff-with");
    choice.setLabel(translate("release.diff-with"));
    choice.setItems(
        releases.releases().stream().filter(other -> !other.id().equals(after.id())).toList());
    choice.setItemLabelGenerator(Release::name);
    before.ifPresent(choice::setValue);
    choice.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient()) {
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            "releases/" + after.id().value() + "/diff",
                            QueryParameters.of(WITH, chosen.getValue().id().value().toString())));
          }
        });
    return choice;
  }

  private void show(Release before, Release after) {
    ReleaseDiff diff = ReleaseDiff.of(releases.clips(before.id()), releases.clips(after.id()));
    Div figures = new Div(Parts.note(translate("release.counting")));
    add(
        Parts.card("diff-figures", translate("release.diff-figures"), "", figures),
        counts(before, after, diff));
    for (ReleaseDiff.Kind kind : ReleaseDiff.Kind.values()) {
      List<ReleaseDiff.Change> changes = diff.of(kind);
      if (!changes.isEmpty()) {
        add(changes(kind, changes));
      }
    }
    LiveBinding.keep(
        figures,
        EVERY,
        () -> new Both(summaries.soon(before.id()), summaries.soon(after.id())),
        both -> {
          if (both.before().isPresent() && both.after().isPresent()) {
            figures.removeAll();
            figures.add(SideBySide.of(both.before().get(), both.after().get()));
          }
        });
  }

  private static Div counts(Release before, Release after, ReleaseDiff diff) {
    PlainTable table = new PlainTable(translate("release.change"), translate("release.clip-count"));
    for (ReleaseDiff.Kind kind : ReleaseDiff.Kind.values()) {
      table.addRow(translate("release.change." + kind), List.of(Parts.count(diff.of(kind).size())));
    }
    table.addRow(translate("release.change-none"), List.of(Parts.count(diff.same())));
    return Parts.card(
        "diff-counts",
        translate("release.diff-clips"),
        translate("release.diff-clips-words"),
        table,
        Parts.download(
            "export/releases/" + before.id().value() + "/diff/" + after.id().value() + ".csv",
            "CSV"));
  }

  private static Div changes(ReleaseDiff.Kind kind, List<ReleaseDiff.Change> changes) {
    PlainTable table =
        new PlainTable(
                translate("title.clip"),
                translate("release.label-before"),
                translate("release.votes-before"),
                translate("release.label-after"),
                translate("release.votes-after"),
                translate("release.faces-both"),
                translate("release.folds-both"))
            .words(1, 2, 3, 4);
    for (ReleaseDiff.Change change : changes.subList(0, Math.min(MOST, changes.size()))) {
      boolean was = kind != ReleaseDiff.Kind.ADDED;
      boolean is = kind != ReleaseDiff.Kind.REMOVED;
      ReleasedClip before = change.earliest();
      ReleasedClip after = change.latest();
      table.addRow(
          Parts.clip(after),
          List.of(
              was ? label(before) : new Span("–"),
              was ? new VoteBar(before.annotation().votes()) : new Span("–"),
              is ? label(after) : new Span("–"),
              is ? new VoteBar(after.annotation().votes()) : new Span("–"),
              new Span((was ? faces(before) : "–") + " → " + (is ? faces(after) : "–")),
              new Span((was ? fold(before) : "–") + " → " + (is ? fold(after) : "–"))));
    }
    Div card = Parts.card("diff-" + kind, translate("release.change." + kind), "", table);
    if (changes.size() > MOST) {
      card.add(Parts.note(translate("figure.first-rows", MOST, changes.size())));
    }
    return card;
  }

  private static Component label(ReleasedClip clip) {
    return clip.annotation()
        .label()
        .<Component>map(LabelBadge::new)
        .orElseGet(() -> new Span(translate("release.no-label")));
  }

  private static String faces(ReleasedClip clip) {
    return clip.frames()
        .map(seen -> seen.useful().useful() + "/" + seen.useful().frames())
        .orElse("–");
  }

  private static String fold(ReleasedClip clip) {
    return clip.fold().isPresent() ? "fd" + clip.fold().getAsInt() : "–";
  }
}
