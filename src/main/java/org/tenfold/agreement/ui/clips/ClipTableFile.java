package org.tenfold.agreement.ui.clips;

import com.vaadin.flow.router.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.agreement.filter.ClipFilter;
import org.tenfold.agreement.filter.ClipOrder;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.SourceChoice;
import org.tenfold.label.LabelRule;
import org.tenfold.web.PageLabels;

/** The rows of the page of clips as a file, all that its filters let through. */
@RestController
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class ClipTableFile {
  private static final String PATH = "export/agreement/clips.csv";

  private final AgreementService agreement;
  private final LiveAgreements live;

  ClipTableFile(AgreementService agreement, LiveAgreements live) {
    this.agreement = agreement;
    this.live = live;
  }

  /** Where the file of this page lies. */
  static String address(VoteSource source, ClipFilter filter, ClipOrder order, String words) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put(SourceChoice.PARAMETER, source.key());
    parameters.put(ClipsView.ORDER, order.key());
    if (!words.isEmpty()) {
      parameters.put(ClipsView.SEARCH, words);
    }
    filter.wanted().forEach((field, key) -> parameters.put(field.key(), key));
    return PATH + "?" + QueryParameters.simple(parameters).getQueryString();
  }

  @GetMapping("/" + PATH)
  ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters) {
    VoteSource source =
        Optional.ofNullable(parameters.get(SourceChoice.PARAMETER))
            .flatMap(VoteSource::ofKey)
            .orElse(VoteSource.PEOPLE);
    ClipFilter filter = ClipFilter.ALL;
    for (ClipField field : ClipField.values()) {
      filter = filter.with(field, parameters.getOrDefault(field.key(), ""));
    }
    ClipOrder order = ClipOrder.of(parameters.getOrDefault(ClipsView.ORDER, ""));
    LabelRule rule = agreement.rule(source);
    List<ClipRow> rows =
        ClipRow.of(
                ClipSearch.of(
                    filter.of(live.now(source).clips(), rule),
                    parameters.getOrDefault(ClipsView.SEARCH, "")),
                rule)
            .stream()
            .sorted(order.comparator())
            .toList();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("clips-" + source.key() + ".csv")
                .build()
                .toString())
        .body(numbers(rows).csv().getBytes(StandardCharsets.UTF_8));
  }

  static ChartData numbers(List<ClipRow> rows) {
    List<String> columns = new ArrayList<>(List.of("number", "clip", "movie"));
    PageLabels.all().forEach(emotion -> columns.add(PageLabels.set().word(emotion)));
    columns.addAll(List.of("votes", "label", "state", "entropy", "P_i", "seconds"));
    return new ChartData(columns, rows.stream().map(ClipTableFile::cells).toList());
  }

  private static List<String> cells(ClipRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(row.clip().number()));
    cells.add(row.clip().name());
    cells.add(row.clip().movie().map(EntityRef::name).orElse(""));
    PageLabels.all()
        .forEach(emotion -> cells.add(Integer.toString(row.clip().votes().of(emotion))));
    cells.add(Integer.toString(row.clip().votes().total()));
    cells.add(row.label().map(PageLabels.set()::title).orElse(""));
    cells.add(row.decision().title());
    cells.add(text(row.entropy()));
    cells.add(text(row.agreement()));
    cells.add(text(row.clip().seconds()));
    return cells;
  }

  private static String text(OptionalDouble figure) {
    return figure.isPresent() ? String.format(Locale.ROOT, "%.6f", figure.getAsDouble()) : "";
  }
}
