package org.tenfold.agreement.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.DashboardQuery;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.agreement.filter.ClipFilter;
import org.tenfold.error.Message;
import org.tenfold.error.WrongParameterException;

/** Whose votes, of when, on which clips: the names of the pages' addresses. */
record AgreementQuery(
    @Parameter(description = "people (usual), simulation, or import-<id> of an imported set")
        @Nullable String source,
    @Parameter(description = "a time such as 2026-01-31T12:00:00Z, or release-<id>; usually now")
        @Nullable String at,
    @Parameter(description = "id of a movie; of an imported set its name") @Nullable String movie,
    @Parameter(description = "id of a collector") @Nullable String collector,
    @Parameter(description = "number of the label that the collector expected")
        @Nullable String estimate,
    @Parameter(description = "0: under 2 s, 1: 2 to 5 s, 2: 5 s and more")
        @Nullable String duration,
    @Parameter(description = "number of the single label; 0 for finished clips without one")
        @Nullable String label,
    @Parameter(description = "0: finished, 1: in progress, 2: no votes yet") @Nullable String state,
    @Parameter(
            description =
                "entropy of the votes; 0: all agree, 1: up to 0.3, 2: up to 0.6, 3: above")
        @Nullable String entropy) {

  DashboardQuery read(AgreementService agreement) {
    return new DashboardQuery(votes(agreement), moment(), filter());
  }

  VoteSource votes(AgreementService agreement) {
    return source(source, agreement);
  }

  /**
   * @throws WrongParameterException when there is no such source here
   */
  static VoteSource source(@Nullable String key, AgreementService agreement) {
    if (key == null || key.isEmpty()) {
      return VoteSource.PEOPLE;
    }
    List<VoteSource> known = agreement.sources().stream().map(one -> one.source()).toList();
    return VoteSource.ofKey(key)
        .filter(known::contains)
        .orElseThrow(
            () ->
                new WrongParameterException(
                    "source",
                    key,
                    Message.of(
                        "error.may-one",
                        String.join(", ", known.stream().map(VoteSource::key).toList()))));
  }

  private AsOf moment() {
    return Optional.ofNullable(at)
        .map(
            key ->
                AsOf.ofKey(key)
                    .orElseThrow(
                        () ->
                            new WrongParameterException(
                                "at", key, Message.of("agreement.may-moment"))))
        .orElse(AsOf.NOW);
  }

  private ClipFilter filter() {
    ClipFilter filter = ClipFilter.ALL;
    for (ClipField field : ClipField.values()) {
      String key = asked(field);
      if (key != null) {
        boolean number = field != ClipField.MOVIE && field != ClipField.COLLECTOR;
        if (number && !key.matches("\\d{0,2}")) {
          throw new WrongParameterException(
              field.key(), key, Message.of("error.may-number", 0, 99));
        }
        filter = filter.with(field, key);
      }
    }
    return filter;
  }

  private @Nullable String asked(ClipField field) {
    return switch (field) {
      case MOVIE -> movie;
      case COLLECTOR -> collector;
      case ESTIMATE -> estimate;
      case DURATION -> duration;
      case LABEL -> label;
      case STATE -> state;
      case ENTROPY -> entropy;
    };
  }
}
