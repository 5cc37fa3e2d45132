package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tenfold.account.Role;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.summary.ClipChoice;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.RouteId;
import org.tenfold.web.VoteBar;

/** The clips behind one number of a release, as they were frozen. */
@Route("releases/:id/clips")
@PageTitle("Clips · Release · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class ReleaseClipsView extends Div implements BeforeEnterObserver {
  private static final int MOST = 500;

  private final transient ReleaseService releases;

  ReleaseClipsView(ReleaseService releases) {
    this.releases = releases;
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Release release =
        RouteId.of(event, ReleaseId::parse)
            .flatMap(releases::find)
            .orElseThrow(NotFoundException::new);
    Map<String, String> parameters = new HashMap<>();
    event
        .getLocation()
        .getQueryParameters()
        .getParameters()
        .forEach((name, values) -> parameters.put(name, values.getFirst()));
    ClipChoice choice = ClipChoice.of(parameters);
    Set<Integer> withdrawn = releases.withdrawn(release.id()).keySet();
    List<ReleasedClip> clips =
        releases.clips(release.id()).stream().filter(clip -> choice.lets(clip, withdrawn)).toList();
    removeAll();
    add(
        new PageHeader(
            translate("release.clips-of", release.name()),
            words(choice, clips.size(), release),
            new Anchor("releases/" + release.id().value(), translate("release.to-release"))));
    add(
        clips.isEmpty()
            ? new EmptyState(translate("clips.none"), translate("release.no-such-clips"))
            : table(clips, withdrawn));
    if (clips.size() > MOST) {
      add(Parts.note(translate("figure.first-rows", MOST, clips.size())));
    }
  }

  private static String words(ClipChoice choice, int clips, Release release) {
    List<String> chosen = new ArrayList<>();
    choice
        .label()
        .ifPresent(
            label ->
                chosen.add(
                    label == 0 || label > PageLabels.set().size()
                        ? translate("release.no-label")
                        : PageLabels.name(PageLabels.set().label(label))));
    choice
        .most()
        .ifPresent(most -> chosen.add(translate("release.of-votes", most, release.rule().votes())));
    choice
        .length()
        .ifPresent(
            bin -> {
              if (bin < DurationBin.values().length) {
                chosen.add(DurationBin.values()[bin].title());
              }
            });
    choice.fold().ifPresent(fold -> chosen.add(translate("release.tested-in", fold)));
    choice.state().ifPresent(state -> chosen.add(translate("release.state." + state)));
    String what = chosen.isEmpty() ? translate("filter.all-clips") : String.join(" · ", chosen);
    return translate("release.clips-words", what, Parts.count(clips));
  }

  private static PlainTable table(List<ReleasedClip> clips, Set<Integer> withdrawn) {
    PlainTable table =
        new PlainTable(
                translate("title.clip"),
                translate("clip-field.LABEL"),
                translate("release.votes"),
                translate("clip-field.DURATION"),
                translate("release.fold"),
                translate("release.useful"),
                "")
            .words(1, 2, 6);
    for (ReleasedClip clip : clips.subList(0, Math.min(MOST, clips.size()))) {
      List<Component> cells = new ArrayList<>();
      cells.add(
          clip.annotation()
              .label()
              .<Component>map(LabelBadge::new)
              .orElseGet(() -> new Span(translate("release.no-label"))));
      cells.add(new VoteBar(clip.annotation().votes()));
      cells.add(
          new Span(
              clip.seconds().isPresent()
                  ? String.format(Locale.ROOT, "%.2f s", clip.seconds().getAsDouble())
                  : "–"));
      cells.add(new Span(clip.fold().isPresent() ? "fd" + clip.fold().getAsInt() : "–"));
      cells.add(
          new Span(
              clip.frames()
                  .map(seen -> seen.useful().useful() + " / " + seen.useful().frames())
                  .orElse("–")));
      cells.add(
          new Span(withdrawn.contains(clip.number()) ? translate("release.state.WITHDRAWN") : ""));
      table.addRow(Parts.clip(clip), cells);
    }
    return table;
  }
}
