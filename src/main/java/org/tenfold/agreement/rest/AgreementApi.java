package org.tenfold.agreement.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.dashboard.DashboardService;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.filter.ClipOrder;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.agreement.inference.TruthInferenceService;
import org.tenfold.error.Message;
import org.tenfold.error.WrongParameterException;
import org.tenfold.web.rest.Page;

/** Kappa, labels and clips, as the dashboard shows them for the same choices. */
@RestController
@RequestMapping("/api/v1/agreement")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class AgreementApi {
  private final AgreementService agreement;
  private final DashboardService dashboards;
  private final TruthInferenceService truth;

  AgreementApi(
      AgreementService agreement, DashboardService dashboards, TruthInferenceService truth) {
    this.agreement = agreement;
    this.dashboards = dashboards;
    this.truth = truth;
  }

  @Operation(
      summary = "Figures of agreement",
      description = "Kappa with intervals, alpha, AC1, chance agreement, counts and labels.")
  @GetMapping
  ToldAgreement figures(@ModelAttribute AgreementQuery query) {
    return ToldAgreement.of(dashboards.answer(query.read(agreement)), agreement.labels());
  }

  @Operation(
      summary = "Clips with their votes and labels",
      description =
          "A page of the clips that the filter lets through. `order` is number, label, votes,"
              + " entropy, agreement or seconds, with -down for the greatest first.")
  @GetMapping("/clips")
  Page<ToldClip> clips(
      @ModelAttribute AgreementQuery query,
      @RequestParam(defaultValue = "number") String order,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    ClipOrder by = ClipOrder.of(order);
    if (!by.key().equals(order)) {
      throw new WrongParameterException("order", order, Message.of("error.may-one", ORDERS));
    }
    Overview now = dashboards.answer(query.read(agreement));
    List<ClipRow> rows =
        ClipRow.of(now.agreement().clips(), now.agreement().rule()).stream()
            .sorted(by.comparator())
            .toList();
    return Page.of(rows, row -> Integer.toString(row.clip().number()), after, limit, ToldClip::of);
  }

  private static final String ORDERS =
      String.join(
          ", ",
          Stream.of(ClipOrder.By.values())
              .flatMap(by -> Stream.of(new ClipOrder(by, false), new ClipOrder(by, true)))
              .map(ClipOrder::key)
              .toList());

  @Operation(
      summary = "Annotators against each other",
      description =
          "Cohen's kappa of every two annotators with common clips. It is counted in the"
              + " background: while `working` is true, ask again.")
  @GetMapping("/annotators")
  ToldAnnotators annotators(@RequestParam(defaultValue = "people") String source, Locale reader) {
    return ToldAnnotators.of(truth.ask(AgreementQuery.source(source, agreement)), reader);
  }
}
