package org.tenfold.agreement.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.planning.PlanAnswer;
import org.tenfold.agreement.planning.PlanField;
import org.tenfold.agreement.planning.PlanRow;
import org.tenfold.agreement.planning.PlanService;
import org.tenfold.web.rest.Statistic;

/** What the planner's page shows. */
@RestController
@RequestMapping("/api/v1/agreement/plan")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class PlanApi {
  private final AgreementService agreement;
  private final PlanService plans;

  PlanApi(AgreementService agreement, PlanService plans) {
    this.agreement = agreement;
    this.plans = plans;
  }

  /**
   * A plan.
   *
   * @param people who share the votes equally
   * @param resamples that all is taken over
   * @param clipsDrawn in each
   * @param savedByStopping share of votes that stopping early would save
   * @param notes what has to be known, in the language of header Accept-Language
   */
  record ToldPlan(
      int people,
      int resamples,
      int clipsDrawn,
      long seed,
      String currency,
      ToldRow chosen,
      List<ToldRow> byVotes,
      List<ToldRow> byClips,
      double savedByStopping,
      List<String> notes) {
    static ToldPlan of(PlanAnswer answer, Locale reader) {
      return new ToldPlan(
          answer.plan().design().people(),
          answer.plan().resamples(),
          answer.plan().clipsDrawn(),
          answer.plan().seed(),
          answer.effort().currency(),
          ToldRow.of(answer.chosen()),
          answer.byVotes().stream().map(ToldRow::of).toList(),
          answer.byClips().stream().map(ToldRow::of).toList(),
          answer.plan().stopping().saved(),
          answer.notes().stream().map(note -> note.in(reader)).toList());
    }
  }

  /**
   * So many clips with so many votes each.
   *
   * @param needed votes that make a label
   * @param halfWidth half the width of kappa's 95 % interval
   * @param shareWithLabel of clips
   * @param error mean total variation distance of a clip's shares from those in the long run
   * @param shareWithAnotherLabel of clips, than in the long run
   * @param shareModelled of clips some of whose votes are a model's
   */
  record ToldRow(
      int clips,
      int votes,
      int needed,
      Statistic kappa,
      Statistic halfWidth,
      double shareWithLabel,
      double error,
      double shareWithAnotherLabel,
      double shareModelled,
      double hours,
      double money) {
    static ToldRow of(PlanRow row) {
      return new ToldRow(
          row.clips(),
          row.votes(),
          row.needed(),
          Statistic.of(row.kappa()),
          Statistic.of(row.halfWidth()),
          row.labelled(),
          row.error(),
          row.changed(),
          row.modelled(),
          row.hours(),
          row.money());
    }
  }

  @Operation(
      summary = "What so many clips with so many votes each would come to",
      description =
          "From the source's votes, or with `assumed=true` from kappa, movies, difficulty, likeness,"
              + " spread and shares. It takes a second. What is not said is taken from the project.")
  @GetMapping
  ToldPlan plan(@ModelAttribute PlanQuery query, Locale reader) {
    PlanService.Question question = query.question(agreement);
    return ToldPlan.of(
        plans.plan(question, plans.wish(question, PlanField::key), () -> false), reader);
  }
}
