package org.tenfold.clip.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tenfold.account.AccountService;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.takedown.Takedown;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Times;

/** What was taken down, why and by whom, and whether its files are gone. */
@Route("takedowns")
@PageTitle("Taken down · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class TakedownsView extends Div {
  TakedownsView(
      TakenDown takenDown,
      MovieService movies,
      ClipService clips,
      AccountService accounts,
      JobService jobs) {
    addClassName("tf-page");
    add(new PageHeader(translate("takedown.page"), translate("takedown.page-words")));
    List<Takedown> all = takenDown.all();
    if (all.isEmpty()) {
      add(new EmptyState(translate("takedown.none"), translate("takedown.none-words")));
    }
    Map<UUID, List<Clip>> gone = takenDown.clipsByTakedown(clips::find);
    for (Takedown one : all) {
      List<Clip> its = gone.getOrDefault(one.id(), List.of());
      String what =
          one.movie()
              .flatMap(movies::find)
              .map(Movie::title)
              .orElseGet(
                  () ->
                      its.isEmpty() ? "–" : translate("clip-check.clip", its.getFirst().number()));
      Div head =
          new Div(
              new H2(what),
              note(translate("takedown.asked-by." + one.askedBy())),
              note(Times.day(one.at())),
              note(accounts.person(one.by()).displayName()),
              note(translate("takedown.clips", its.size())));
      head.addClassName("tf-job-head");
      Div numbers = new Div();
      numbers.addClassName("tf-job-head");
      its.forEach(
          clip ->
              numbers.add(
                  new Anchor("clips/" + clip.id().value(), Integer.toString(clip.number()))));
      Div card =
          new Div(head, new Span(one.reason()), numbers, new JobLine(jobs, one.id(), () -> {}));
      card.addClassNames("tf-card", "tf-stack");
      add(card);
    }
  }

  private static Span note(String words) {
    Span note = new Span(words);
    note.addClassName("tf-note");
    return note;
  }
}
