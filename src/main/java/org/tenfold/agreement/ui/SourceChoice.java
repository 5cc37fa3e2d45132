package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Map;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.SourceTitle;
import org.tenfold.agreement.VoteSource;
import org.tenfold.web.list.PageQuery;

/**
 * Whose votes the page shows; kept in the address as {@code source}. Absent where there is nothing
 * to choose. A page calls {@link #enter} in its {@code beforeEnter}; a choice opens the page again.
 */
public class SourceChoice extends Select<SourceTitle> {
  /** The parameter of the address. */
  public static final String PARAMETER = "source";

  private final transient AgreementService agreement;

  public SourceChoice(AgreementService agreement) {
    this.agreement = agreement;
    setLabel(translate("release.votes-of"));
    setId("source-choice");
    setWidth("16rem");
    setItemLabelGenerator(one -> title(one.source(), one.title()));
    addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            getUI()
                .ifPresent(
                    ui ->
                        PageQuery.change(ui, Map.of(PARAMETER, change.getValue().source().key())));
          }
        });
  }

  /** The source that the address names; people where it names none that there is. */
  public VoteSource enter(BeforeEnterEvent event) {
    List<SourceTitle> sources = agreement.sources();
    setItems(sources);
    setVisible(sources.size() > 1);
    VoteSource named =
        PageQuery.value(event, PARAMETER).flatMap(VoteSource::ofKey).orElse(VoteSource.PEOPLE);
    SourceTitle chosen =
        sources.stream()
            .filter(one -> one.source().equals(named))
            .findFirst()
            .orElse(sources.getFirst());
    setValue(chosen);
    return chosen.source();
  }

  /** How the chosen source is called. */
  public String title() {
    return title(getValue().source(), getValue().title());
  }

  /**
   * The same of any source.
   *
   * @param english how it is called in files
   */
  public static String title(VoteSource source, String english) {
    if (source.equals(VoteSource.PEOPLE)) {
      return translate("source.people");
    }
    return source.equals(VoteSource.SIMULATION) ? translate("source.simulation") : english;
  }
}
