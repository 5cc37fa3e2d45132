package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.CollectionRules;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.project.VersionedRule;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;

/** What may be cut from a movie and who checks it: the rule that holds, and those before it. */
@Route("collection")
@PageTitle("Collection rule · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class CollectionRulesView extends Div {
  private final transient CollectionRules rules;
  private final ProjectId project;
  private final Div versions = new Div();

  CollectionRulesView(CollectionRules rules, Projects projects) {
    this.rules = rules;
    this.project = projects.current().id();
    addClassName("tf-page");
    add(
        new PageHeader(translate("collection.title"), translate("collection.words")),
        new CollectionRuleCard(rules, project, CurrentUser.get().id(), this::showVersions),
        versions);
    showVersions();
  }

  private void showVersions() {
    PlainTable table =
        new PlainTable(
            translate("collection.column.version"),
            translate("collection.clips"),
            translate("collection.column.length"),
            translate("collection.column.tags"),
            translate("collection.column.checkers"),
            translate("collection.column.by"),
            translate("collection.column.at"));
    DateTimeFormatter when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(getLocale())
            .withZone(ZoneId.systemDefault());
    for (VersionedRule<CollectionRule> one : rules.all(project)) {
      CollectionRule rule = one.rule();
      table.addRow(
          Integer.toString(one.version()),
          List.of(
              Integer.toString(rule.clipsPerMovie()),
              seconds(rule.leastMillis()) + " – " + seconds(rule.mostMillis()) + " s",
              translate(rule.tagsNeeded() ? "collection.yes" : "collection.no"),
              Integer.toString(rule.checkers()),
              one.setBy(),
              when.format(one.setAt())));
    }
    versions.removeAll();
    versions.add(table);
  }

  private static String seconds(int millis) {
    return java.math.BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
