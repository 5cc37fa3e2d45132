package org.tenfold.agreement.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.planning.PlanAnswer;
import org.tenfold.agreement.planning.PlanField;
import org.tenfold.agreement.planning.PlanNotes;
import org.tenfold.agreement.planning.PlanVotes;
import org.tenfold.agreement.planning.PlanWish;
import org.tenfold.agreement.table.VoteTable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.ResultOptions;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelRule;
import org.tenfold.statistics.planning.Plan;
import org.tenfold.statistics.planning.Planner;
import org.tenfold.statistics.planning.Population;
import org.tenfold.statistics.planning.SeenVotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What so many clips with so many votes each would come to. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Say what to expect of so many clips with so many votes each: kappa and its interval, the",
      "share of clips with a label, the error of their distributions, hours and money. With a file",
      "the plan learns from its votes, else it rests on assumptions."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class PlanCommand implements Callable<Integer> {
  private static final String ALIKE = "1,1,1,1,1,1,1";

  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;
  @Mixin private VoteOptions reading;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "CSV or XLSX with votes, as for agreement.")
  private @Nullable Path file;

  @Option(names = "--clips", paramLabel = "N", description = "Clips to plan (default: 1000).")
  private @Nullable String clips;

  @Option(names = "--votes", paramLabel = "K", description = "Votes on each (default: 10).")
  private @Nullable String votes;

  @Option(
      names = "--people",
      paramLabel = "N",
      description = "Who share the votes equally (default: as many as the file has, else 30).")
  private @Nullable String people;

  @Option(
      names = "--rule",
      paramLabel = "T/K",
      defaultValue = "6/10",
      description = "T of K votes make a label, of others the same share (default: 6/10).")
  private String rule;

  @Option(names = "--seconds", description = "Of a person's time for a vote (default: 6).")
  private @Nullable String seconds;

  @Option(names = "--pay", paramLabel = "AMOUNT", description = "For a vote (default: 0).")
  private @Nullable String pay;

  @Option(
      names = "--clip-pay",
      paramLabel = "AMOUNT",
      description = "For a clip, to its collector (default: 0).")
  private @Nullable String clipPay;

  @Option(names = "--seed", description = "Of the draws (default: 1).")
  private @Nullable String seed;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description =
          "What is drawn together (default: movie where there is one, else single items).")
  private @Nullable String cluster;

  @Option(
      names = "--shares",
      paramLabel = "P,P,…",
      description = {
        "Without a file: how many of all votes each label gets, as shares or as weights (default:",
        "seven labels alike)."
      })
  private @Nullable String shares;

  @Option(names = "--kappa", description = "Without a file: Fleiss' kappa (default: 0.4).")
  private @Nullable String kappa;

  @Option(
      names = "--movies",
      paramLabel = "N",
      description = "Without a file: movies that the clips are from (default: 100).")
  private @Nullable String movies;

  @Option(
      names = "--difficulty",
      paramLabel = "0..0.9",
      description = "Without a file: how far clips differ in clarity (default: 0.3).")
  private @Nullable String difficulty;

  @Option(
      names = "--likeness",
      paramLabel = "0..0.9",
      description = "Without a file: the part of it that movies differ by (default: 0.1).")
  private @Nullable String likeness;

  @Option(
      names = "--spread",
      paramLabel = "0..0.5",
      description = {
        "Without a file: standard deviation of people's attention over its mean (default: 0.1)."
      })
  private @Nullable String spread;

  @Override
  public Integer call() {
    Population from;
    PlanWish wish;
    if (file == null) {
      refuseReading();
      wish = wish(Map.of());
      from = wish.assumed();
    } else {
      refuseAssumptions();
      VoteTable table = VoteTable.read(file, reading.reading(cluster));
      result.warn(table.warnings());
      SeenVotes seen = PlanVotes.of(table);
      wish = wish(people(seen));
      from = seen;
    }
    Plan plan = Planner.plan(from, wish.design(rule()), wish.seed(), () -> false);
    PlanAnswer answer = new PlanAnswer(plan, wish.effort(""), PlanNotes.of(from, plan));
    result.warn(answer.notes());
    result.print(
        events,
        PlanText.json(answer, file == null ? "assumptions" : "votes"),
        PlanText.forPeople(answer));
    return 0;
  }

  private Map<PlanField, Double> people(SeenVotes seen) {
    double voting = Math.rint(seen.effectivePeople());
    double asked = votes == null ? 10 : PlanField.VOTES.parse(votes, "--votes");
    return voting == 0 ? Map.of() : Map.of(PlanField.PEOPLE, Math.max(voting, asked));
  }

  private void refuseReading() {
    Optional<String> given = cluster == null ? reading.any() : Optional.of("--cluster");
    given.ifPresent(
        option -> {
          throw new InvalidInput("agreement.plan-no-file", option);
        });
  }

  private void refuseAssumptions() {
    if (shares != null) {
      throw new InvalidInput("agreement.plan-file-or-assumed", "--shares");
    }
    for (PlanField field : PlanField.values()) {
      if (field.ofAssumption() && given(field) != null) {
        throw new InvalidInput("agreement.plan-file-or-assumed", called(field));
      }
    }
  }

  private PlanWish wish(Map<PlanField, Double> usual) {
    String weights = shares == null ? ALIKE : shares;
    return PlanWish.of(
        field -> Optional.ofNullable(given(field)),
        PlanCommand::called,
        usual,
        PlanWish.shares(weights, weights.split(",", -1).length));
  }

  private @Nullable String given(PlanField field) {
    return switch (field) {
      case CLIPS -> clips;
      case VOTES -> votes;
      case PEOPLE -> people;
      case SECONDS -> seconds;
      case PAY -> pay;
      case CLIPPAY -> clipPay;
      case SEED -> seed;
      case KAPPA -> kappa;
      case MOVIES -> movies;
      case DIFFICULTY -> difficulty;
      case LIKENESS -> likeness;
      case SPREAD -> spread;
    };
  }

  private static String called(PlanField field) {
    return field == PlanField.CLIPPAY ? "--clip-pay" : "--" + field.key();
  }

  private LabelRule rule() {
    String[] parts = rule.split("/", -1);
    try {
      int threshold = Integer.parseInt(parts[0].strip());
      int all = Integer.parseInt(parts[parts.length - 1].strip());
      if (parts.length == 2 && LabelRule.isOne(all, threshold)) {
        return new LabelRule(all, threshold);
      }
    } catch (NumberFormatException word) {
      // said below
    }
    throw new InvalidInput("agreement.plan-rule", rule);
  }
}
