package org.tenfold.agreement.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.planning.PlanField;
import org.tenfold.agreement.planning.PlanService;
import org.tenfold.error.Message;
import org.tenfold.error.WrongParameterException;

/** What is planned, from which votes: the names of the page's address. */
record PlanQuery(
    @Parameter(description = "people (usual), simulation, or import-<id> of an imported set")
        @Nullable String source,
    @Parameter(description = "true: from the assumptions below; usually from the source's votes")
        @Nullable String assumed,
    @Nullable String clips,
    @Parameter(description = "on each clip, 2 to 30") @Nullable String votes,
    @Nullable String people,
    @Parameter(description = "of a person's time for one vote") @Nullable String seconds,
    @Parameter(description = "for one vote") @Nullable String pay,
    @Parameter(description = "for one clip, to its collector") @Nullable String clippay,
    @Nullable String seed,
    @Parameter(description = "Fleiss' kappa") @Nullable String kappa,
    @Nullable String movies,
    @Parameter(description = "how far clips differ in clarity, 0 to 0.9")
        @Nullable String difficulty,
    @Parameter(description = "the part of it that movies differ by, 0 to 0.9")
        @Nullable String likeness,
    @Parameter(description = "standard deviation of people's attention over its mean, 0 to 0.5")
        @Nullable String spread,
    @Parameter(description = "of all votes, one number for each label, with commas between")
        @Nullable String shares) {

  PlanService.Question question(AgreementService agreement) {
    if (assumed != null && !assumed.equals("true") && !assumed.equals("false")) {
      throw new WrongParameterException(
          "assumed", assumed, Message.of("error.may-one", "true, false"));
    }
    return new PlanService.Question(
        AgreementQuery.source(source, agreement),
        "true".equals(assumed),
        field -> Optional.ofNullable(given(field)),
        Optional.ofNullable(shares).filter(text -> !text.isBlank()));
  }

  private @Nullable String given(PlanField field) {
    return switch (field) {
      case CLIPS -> clips;
      case VOTES -> votes;
      case PEOPLE -> people;
      case SECONDS -> seconds;
      case PAY -> pay;
      case CLIPPAY -> clippay;
      case SEED -> seed;
      case KAPPA -> kappa;
      case MOVIES -> movies;
      case DIFFICULTY -> difficulty;
      case LIKENESS -> likeness;
      case SPREAD -> spread;
    };
  }
}
