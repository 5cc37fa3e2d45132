package org.tenfold.agreement.ui.planning;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.planning.PlanField;
import org.tenfold.agreement.planning.PlanRuns;
import org.tenfold.agreement.planning.PlanRuns.State;
import org.tenfold.agreement.planning.PlanService;
import org.tenfold.agreement.ui.AgreementTabs;
import org.tenfold.agreement.ui.SourceChoice;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Skeleton;
import org.tenfold.web.list.PageQuery;

/** How many clips and votes to ask for, and what that costs. */
@Route("agreement/planner")
@PageTitle("Planner · Agreement · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class PlannerView extends Div implements BeforeEnterObserver {
  private static final Duration EVERY = Duration.ofMillis(150);
  private static final State WORKING = new State.Working();

  private final transient PlanRuns runs;
  private final SourceChoice choice;
  private final AgreementTabs tabs = new AgreementTabs(AgreementTabs.Page.PLANNER);
  private final PlanForm form;
  private final Skeleton coming = new Skeleton("24rem");
  private final Paragraph working = new Paragraph(translate("plan.working"));
  private final Div instead = new Div();
  private final PlanCard card = new PlanCard();

  /** What stands in the address. */
  private Map<String, String> written = Map.of();

  private boolean assumed;

  private transient Runnable stop = () -> {};
  private volatile State state = WORKING;

  PlannerView(AgreementService agreement, PlanService plans, PlanRuns runs) {
    this.runs = runs;
    choice = new SourceChoice(agreement);
    form =
        new PlanForm(
            (key, text) -> getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(key, text))),
            plans.currency());
    addClassName("tf-page");
    working.addClassName("tf-note");
    working.setId("plan-working");
    card.setVisible(false);
    add(
        new PageHeader(translate("nav.planner"), translate("plan.words"), choice),
        tabs,
        form,
        working,
        coming,
        instead,
        card);
    LiveBinding.keep(this, EVERY, () -> state, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    VoteSource source = choice.enter(event);
    tabs.keep(source);
    Map<String, String> asked = new HashMap<>();
    Stream.concat(
            Stream.of(PlanField.values()).map(PlanField::key),
            Stream.of(PlanForm.SHARES, PlanForm.ASSUMED))
        .forEach(
            key -> PageQuery.value(event, key).ifPresent(text -> asked.put(key, text.strip())));
    written = asked;
    assumed = "true".equals(asked.get(PlanForm.ASSUMED));
    stop.run();
    state = WORKING;
    form.show(assumed, Optional.empty(), written);
    stop =
        runs.begin(
            new PlanService.Question(
                source,
                assumed,
                field -> Optional.ofNullable(asked.get(field.key())),
                Optional.ofNullable(asked.get(PlanForm.SHARES)).filter(text -> !text.isEmpty())),
            PlanForm.called(),
            told -> state = told);
    if (isAttached()) {
      show(WORKING);
    }
  }

  private void show(State now) {
    working.setVisible(now instanceof State.Working);
    coming.setVisible(now instanceof State.Working && !card.isVisible());
    Skeleton.over(card, now instanceof State.Working);
    instead.removeAll();
    switch (now) {
      case State.Working unused -> {}
      case State.Done done -> {
        form.show(assumed, Optional.of(done.wish()), written);
        card.setVisible(true);
        card.show(done.answer(), assumed ? translate("plan.assumed") : choice.title(), getLocale());
      }
      case State.Refused refused -> {
        card.setVisible(false);
        form.show(assumed, refused.wish(), written);
        if (!form.refuse(refused.why())) {
          instead.add(new EmptyState(translate("plan.none"), refused.why().said().in(getLocale())));
        }
      }
    }
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    stop.run();
  }
}
