package org.tenfold.benchmark.ui.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.run.RunList;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.list.ListOrder;

/** Reads lines of the list of runs, for its page and for its file. */
@Component
public class ListedRuns {
  private final RunList runs;
  private final BenchmarkService benchmarks;
  private final ReleaseService releases;
  private final AccountService accounts;

  ListedRuns(
      RunList runs, BenchmarkService benchmarks, ReleaseService releases, AccountService accounts) {
    this.runs = runs;
    this.benchmarks = benchmarks;
    this.releases = releases;
    this.accounts = accounts;
  }

  int count(RunList.Wish wish) {
    return runs.count(wish);
  }

  /**
   * @param offset a multiple of {@code limit}
   */
  List<ListedRun> some(RunList.Wish wish, ListOrder order, int offset, int limit, Locale reader) {
    List<RunList.Listed> some =
        runs.some(wish, order.by(RunList.By.MADE), order.descending(), offset, limit);
    Map<DivisionId, Release> divisions =
        releases.divided().stream()
            .collect(Collectors.toMap(Release::divisionId, Function.identity()));
    List<Run> shown = some.stream().map(RunList.Listed::run).toList();
    Map<UUID, Job> newest = benchmarks.newestJobs(shown);
    Function<Run, Message> called = benchmarks.names(shown);
    Map<PersonId, String> people = new HashMap<>();
    return some.stream()
        .map(
            listed ->
                new ListedRun(
                    listed,
                    called.apply(listed.run()).in(reader),
                    Optional.ofNullable(divisions.get(listed.run().division())),
                    Optional.ofNullable(newest.get(listed.run().id().value())),
                    people.computeIfAbsent(listed.by(), id -> accounts.person(id).displayName())))
        .toList();
  }
}
