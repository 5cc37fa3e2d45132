package org.tenfold.agreement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.planning.Forecast;
import org.tenfold.agreement.planning.Outlook;
import org.tenfold.agreement.planning.OutlookService;
import org.tenfold.error.Message;
import org.tenfold.error.WrongParameterException;

/** When the votes will be there, and what a clip costs. */
@RestController
@RequestMapping("/api/v1/agreement/outlook")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class OutlookApi {
  private final AgreementService agreement;
  private final OutlookService outlooks;

  OutlookApi(AgreementService agreement, OutlookService outlooks) {
    this.agreement = agreement;
    this.outlooks = outlooks;
  }

  /**
   * @param forecast done, not-yet (votes on too few days), too-few-people or known
   * @param finish as likely before as after
   * @param early with 2.5 % before
   * @param late with 2.5 % after; null where that is more than two years ahead
   * @param room of the missing votes, those that people who vote now can give
   * @param currency null where the project pays nothing
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ToldOutlook(
      Instant at,
      long missing,
      String forecast,
      @Schema(nullable = true) @Nullable Instant finish,
      @Schema(nullable = true) @Nullable Instant early,
      @Schema(nullable = true) @Nullable Instant late,
      @Schema(nullable = true) @Nullable Integer days,
      @Schema(nullable = true) @Nullable Long room,
      @Schema(nullable = true) @Nullable Double secondsPerVote,
      @Schema(nullable = true) @Nullable Double minutesPerClip,
      @Schema(nullable = true) @Nullable Double hoursToFinish,
      @Schema(nullable = true) @Nullable String currency,
      @Schema(nullable = true) @Nullable BigDecimal costPerClip,
      @Schema(nullable = true) @Nullable BigDecimal expectedCostPerClip,
      @Schema(nullable = true) @Nullable BigDecimal costToFinish) {

    static ToldOutlook of(Outlook outlook) {
      Forecast forecast = outlook.forecast();
      Forecast.@Nullable Known known = forecast instanceof Forecast.Known one ? one : null;
      Outlook.@Nullable Money money = outlook.money().orElse(null);
      return new ToldOutlook(
          outlook.at(),
          outlook.missing(),
          switch (forecast) {
            case Forecast.Done done -> "done";
            case Forecast.NotYet few -> "not-yet";
            case Forecast.TooFewPeople few -> "too-few-people";
            case Forecast.Known finish -> "known";
          },
          known == null ? null : known.middle(),
          known == null ? null : known.early(),
          known == null ? null : known.late().orElse(null),
          known != null
              ? (Integer) known.days()
              : forecast instanceof Forecast.NotYet few ? (Integer) few.days() : null,
          forecast instanceof Forecast.TooFewPeople few ? (Long) few.room() : null,
          number(outlook.secondsPerVote()),
          number(outlook.minutesPerClip()),
          number(outlook.hoursToFinish()),
          money == null ? null : money.currency(),
          money == null ? null : money.soFar().orElse(null),
          money == null ? null : money.expected(),
          money == null ? null : money.toFinish());
    }

    private static @Nullable Double number(OptionalDouble number) {
      return number.isEmpty() ? null : (Double) number.getAsDouble();
    }
  }

  @Operation(
      summary = "When all votes will be there, and what a clip costs",
      description = "Of the votes that are given here: `source` is people or simulation.")
  @GetMapping
  ToldOutlook outlook(@RequestParam(defaultValue = "people") String source) {
    if (!(AgreementQuery.source(source, agreement) instanceof VoteSource.OfPanel panel)) {
      throw new WrongParameterException(
          "source", source, Message.of("error.may-one", "people, simulation"));
    }
    return ToldOutlook.of(outlooks.look(panel, Instant.now()));
  }
}
