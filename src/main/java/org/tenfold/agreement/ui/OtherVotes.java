package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.web.list.PageQuery;

/** Says to whoever looks at votes that allow no kappa yet that there are others, and shows them. */
public final class OtherVotes extends Span {
  public OtherVotes(long simulated) {
    setId("other-votes");
    Button show =
        new Button(
            translate("agreement.show-simulated"),
            click ->
                getUI()
                    .ifPresent(
                        ui ->
                            PageQuery.change(
                                ui, Map.of(SourceChoice.PARAMETER, VoteSource.SIMULATION.key()))));
    show.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
    add(new Span(translate("agreement.only-simulated", simulated)), show);
    addClassName("tf-other-votes");
  }

  /** How many simulated votes to offer; 0 where people have judged a clip in full. */
  public static long of(Overview now, LiveAgreements live) {
    return now.question().source().equals(VoteSource.PEOPLE) && now.agreement().finished().isEmpty()
        ? live.now(VoteSource.SIMULATION).figures().votes()
        : 0;
  }
}
