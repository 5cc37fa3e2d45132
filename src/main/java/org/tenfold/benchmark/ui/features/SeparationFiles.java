package org.tenfold.benchmark.ui.features;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.projection.PairedSeparation;
import org.tenfold.benchmark.projection.PairedSeparationState;
import org.tenfold.benchmark.projection.PairedSeparationWish;
import org.tenfold.benchmark.projection.PairedSeparations;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.projection.SeparationDifference;

/** How much tighter the classes of two runs are, one fold a line, then their mean. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class SeparationFiles {
  private static final String HEAD =
      "fold,run,beside,ratio,ratio_beside,difference,bca_low,bca_high,percentile_low,percentile_high\n";

  private final PairedSeparations separations;

  SeparationFiles(PairedSeparations separations) {
    this.separations = separations;
  }

  /**
   * @param fold 0: all
   */
  @GetMapping("/export/runs/{id}/separation.csv")
  ResponseEntity<byte[]> separation(
      @PathVariable UUID id,
      @RequestParam Optional<UUID> beside,
      @RequestParam(defaultValue = "0") int fold) {
    // a run lies nowhere beside itself, so that nothing is found without another one
    UUID other = beside.orElse(id);
    if (other.equals(id)
        || !(separations.counted(new PairedSeparationWish(new RunId(id), new RunId(other), fold))
            instanceof PairedSeparationState.Ready(PairedSeparation found))) {
      return ResponseEntity.notFound().build();
    }
    String runs = "," + id + "," + other;
    StringBuilder csv = new StringBuilder(HEAD);
    found
        .folds()
        .forEach(one -> csv.append(one.fold()).append(runs).append(line(one.difference())));
    csv.append("mean").append(runs).append(line(found.mean()));
    String name = "run-" + id.toString().substring(0, 8) + "-separation.csv";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(SeparationDifference one) {
    return number(one.first())
        + number(one.second())
        + number(one.difference())
        + bounds(one.intervals().bca())
        + bounds(one.intervals().percentile())
        + "\n";
  }

  private static String number(Measure measure) {
    return "," + measure.value().map(String::valueOf).orElse("");
  }

  private static String bounds(Interval interval) {
    return interval.bounds().map(bounds -> "," + bounds.low() + "," + bounds.high()).orElse(",,");
  }
}
