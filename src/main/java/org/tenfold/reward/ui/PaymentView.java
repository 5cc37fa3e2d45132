package org.tenfold.reward.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenfold.account.Role;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.reward.WantedClips;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PageLabels;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.SettingsTabs;

/** What work is worth: the rule that holds, and those before it. */
@Route("settings/payment")
@PageTitle("Payment · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class PaymentView extends Div {
  private final transient RewardRules rules;
  private final ProjectId project;
  private final SettingVersions versions = new SettingVersions();

  PaymentView(RewardRules rules, WantedClips wanted, Projects projects) {
    this.rules = rules;
    this.project = projects.currentId();
    addClassName("tf-page");
    add(
        new SettingsTabs(SettingsTabs.Tab.PAYMENT),
        new PageHeader(translate(SettingsTabs.Tab.PAYMENT.key()), translate("payment.words")),
        new RewardRuleCard(rules, wanted, project, this::showVersions),
        versions);
    showVersions();
  }

  private void showVersions() {
    versions.show(
        rules.versions(project).stream()
            .map(
                one ->
                    new SettingVersions.Version(
                        one.version(), one.setBy(), one.setAt(), words(one.rule())))
            .toList());
  }

  private static Map<String, String> words(RewardRule rule) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(translate("reward-rule.currency"), rule.currency());
    words.put(translate("reward-rule.vote"), Money.plain(rule.perVote()));
    words.put(translate("reward-rule.clip"), Money.plain(rule.perClip()));
    words.put(translate("reward-rule.top-up"), Money.plain(rule.perRareClip()));
    words.put(
        translate("reward-rule.emotions"),
        rule.rare().stream().sorted().map(PageLabels::name).collect(Collectors.joining(", ")));
    words.put(translate("reward-rule.basis"), translate("reward-rule.basis." + rule.basis()));
    return words;
  }
}
