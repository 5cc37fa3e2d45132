package org.tenfold.reward.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.project.Projects;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.reward.WantedClips;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StateBadge;

/**
 * Which emotions are wanted, what is there, and what another clip earns. How many the votes have
 * confirmed is for those who do not judge: a rising count would tell what others voted.
 */
@Route("wanted")
@PageTitle("Wanted · Tenfold")
@Menu(title = "Wanted", order = 15, icon = "vaadin:bullseye")
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
public class WantedView extends Div {
  WantedView(WantedClips wanted, RewardRules rules, Projects projects) {
    addClassName("tf-page");
    RewardRule rule = rules.current(projects.currentId());
    SignedInPerson reader = CurrentUser.get();
    boolean seesVotes = reader.has(Role.CURATOR) || reader.has(Role.ADMIN);
    add(
        new PageHeader(translate("wanted.title"), translate("wanted.words")),
        table(wanted.all(), rule, seesVotes),
        words(rule));
  }

  private static PlainTable table(
      List<WantedClips.Class> classes, RewardRule rule, boolean seesVotes) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                translate("wanted.emotion"),
                translate("wanted.wanted"),
                translate("wanted.accepted")));
    if (seesVotes) {
      columns.add(translate("wanted.confirmed"));
    }
    columns.add(translate("wanted.there"));
    columns.add(translate("wanted.earns"));
    PlainTable table = new PlainTable(columns.toArray(String[]::new));
    for (WantedClips.Class one : classes) {
      int there = seesVotes ? one.confirmed() : one.estimated();
      List<Component> cells = new ArrayList<>();
      cells.add(new Span(one.wanted() == 0 ? "–" : Integer.toString(one.wanted())));
      cells.add(new Span(Integer.toString(one.estimated())));
      if (seesVotes) {
        cells.add(new Span(Integer.toString(one.confirmed())));
      }
      cells.add(one.wanted() == 0 ? new Span("–") : bar(there, one.wanted()));
      Div earns = new Div(new Span(Money.of(one.earns(), rule.currency()) + " "));
      if (one.rare() && rule.perRareClip().signum() > 0) {
        earns.add(new StateBadge(translate("wanted.rare"), StateBadge.Tone.GOOD));
      }
      cells.add(earns);
      table.addRow(new LabelBadge(one.emotion()), cells);
    }
    return table;
  }

  private static Div bar(int there, int wanted) {
    int percent = (int) Math.min(100, Math.round(100.0 * there / wanted));
    Span filled = new Span();
    filled.getStyle().set("width", percent + "%");
    Div bar = new Div(filled);
    bar.addClassName("tf-meter");
    bar.getElement().setAttribute("role", "img");
    bar.getElement().setAttribute("aria-label", translate("wanted.percent", percent));
    bar.setTitle(translate("study.of", there, wanted));
    return bar;
  }

  private static Span words(RewardRule rule) {
    Span words =
        new Span(
            rule.perRareClip().signum() == 0
                ? translate("wanted.no-reward")
                : translate("wanted.reward", translate("reward-rule.basis." + rule.basis())));
    words.addClassName("tf-muted");
    return words;
  }
}
