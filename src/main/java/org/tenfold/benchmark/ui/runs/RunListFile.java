package org.tenfold.benchmark.ui.runs;

import com.vaadin.flow.router.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.run.RunList;
import org.tenfold.benchmark.tracking.SpecParams;
import org.tenfold.job.Job;
import org.tenfold.web.list.ListGrid;
import org.tenfold.web.list.ListOrder;
import org.tenfold.web.list.ListSearch;

/** The list of runs as a file: all that the page's search lets through, with all settings. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class RunListFile {
  private static final String PATH = "export/runs.csv";
  private static final int AT_ONCE = 200;
  private static final List<String> COLUMNS =
      List.of(
          "run",
          "name",
          "release",
          "division",
          "uar",
          "war",
          "state",
          "launched",
          "begun",
          "ended",
          "seconds",
          "launched_by",
          "tags",
          "archived");

  private final ListedRuns runs;

  RunListFile(ListedRuns runs) {
    this.runs = runs;
  }

  /** Where the file of this list lies. */
  static String address(RunList.Wish wish, ListOrder order) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put(ListGrid.ORDER, order.key());
    if (!wish.words().isEmpty()) {
      parameters.put(ListSearch.WORDS, wish.words());
    }
    if (wish.archived()) {
      parameters.put(RunsCard.ARCHIVED, "true");
    }
    return PATH + "?" + QueryParameters.simple(parameters).getQueryString();
  }

  @GetMapping("/" + PATH)
  ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters) {
    RunList.Wish wish =
        new RunList.Wish(
            parameters.containsKey(RunsCard.ARCHIVED),
            parameters.getOrDefault(ListSearch.WORDS, ""));
    ListOrder order = ListOrder.of(parameters.getOrDefault(ListGrid.ORDER, RunsCard.USUAL.key()));
    List<ListedRun> all = new ArrayList<>();
    for (int from = 0; from == all.size(); from += AT_ONCE) {
      all.addAll(runs.some(wish, order, from, AT_ONCE, Locale.ENGLISH));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("runs.csv").build().toString())
        .body(table(all).csv().getBytes(StandardCharsets.UTF_8));
  }

  /** A column for each setting that one of them has; of others it is empty. */
  static ChartData table(List<ListedRun> runs) {
    List<Map<String, String>> settings =
        runs.stream().map(one -> SpecParams.of(one.run().spec())).toList();
    Set<String> names = new LinkedHashSet<>();
    settings.forEach(one -> names.addAll(one.keySet()));
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(names);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      List<String> cells = cells(runs.get(i));
      for (String name : names) {
        cells.add(settings.get(i).getOrDefault(name, ""));
      }
      rows.add(cells);
    }
    return new ChartData(columns, rows);
  }

  private static List<String> cells(ListedRun row) {
    Run run = row.run();
    @Nullable Job job = row.job().orElse(null);
    return new ArrayList<>(
        List.of(
            run.id().value().toString(),
            row.name(),
            row.release().map(one -> one.name()).orElse(""),
            run.division().text(),
            text(row.listed().uar()),
            text(row.listed().war()),
            job == null ? "" : job.status().name(),
            run.createdAt().toString(),
            job == null || job.startedAt() == null ? "" : job.startedAt().toString(),
            job == null || job.finishedAt() == null ? "" : job.finishedAt().toString(),
            row.took().map(took -> Long.toString(took.toSeconds())).orElse(""),
            row.by(),
            String.join(" ", row.listed().tags()),
            row.listed().archived() ? "yes" : "no"));
  }

  private static String text(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.6f", share.getAsDouble()) : "";
  }
}
