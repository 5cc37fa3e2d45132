package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.tenfold.account.Role;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.paper.CardSections;
import org.tenfold.release.paper.GoldCard;
import org.tenfold.release.summary.ReleaseSummaries;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.RouteId;

/** The gold-standard card as a page to print; each number leads to its clips. */
@Route("releases/:id/card")
@PageTitle("Gold-standard card · Release · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class GoldCardView extends Div implements BeforeEnterObserver {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient ReleaseService releases;
  private final transient ReleaseSummaries summaries;

  GoldCardView(ReleaseService releases, ReleaseSummaries summaries) {
    this.releases = releases;
    this.summaries = summaries;
    addClassNames("tf-page", "tf-paper");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Release release =
        RouteId.of(event, ReleaseId::parse)
            .flatMap(releases::find)
            .orElseThrow(NotFoundException::new);
    Button print =
        new Button(
            translate("release.print"),
            click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
    print.addClassName("tf-screen-only");
    Anchor back = new Anchor("releases/" + release.id().value(), translate("release.to-release"));
    back.addClassName("tf-screen-only");
    Anchor markdown =
        Parts.download("export/releases/" + release.id().value() + "/paper/CARD.md", "CARD.md");
    markdown.addClassName("tf-screen-only");
    Div body = new Div(Parts.note(translate("release.counting")));
    body.addClassName("tf-paper-columns");
    add(
        new PageHeader(
            translate("goldcard.title", release.name()),
            translate("goldcard.words"),
            print,
            markdown,
            back),
        body);
    LiveBinding.keep(
        body,
        EVERY,
        () -> summaries.soon(release.id()),
        known -> known.ifPresent(summary -> show(summary, body)));
  }

  private void show(ReleaseSummary summary, Div body) {
    body.removeAll();
    CardSections.of(summary).sections().forEach(section -> body.add(section(summary, section)));
  }

  private Component section(ReleaseSummary summary, GoldCard.Section section) {
    Section block = new Section(new H2(section.title().in(getLocale())));
    block.addClassNames("tf-paper-section", "tf-stack");
    block.add(Parts.note(section.words().in(getLocale())));
    if (!section.rows().isEmpty()) {
      PlainTable table =
          new PlainTable(
              section.columns().stream()
                  .map(column -> column.in(getLocale()))
                  .toArray(String[]::new));
      for (List<GoldCard.Cell> row : section.rows()) {
        table.addRow(
            cell(summary, row.getFirst()),
            row.subList(1, row.size()).stream().map(cell -> cell(summary, cell)).toList());
      }
      block.add(table);
    }
    return block;
  }

  private Component cell(ReleaseSummary summary, GoldCard.Cell cell) {
    String words = cell.said().in(getLocale());
    return cell.clips()
        .<Component>map(clips -> new Anchor(Parts.address(summary.release().id(), clips), words))
        .orElseGet(() -> new Span(words));
  }
}
