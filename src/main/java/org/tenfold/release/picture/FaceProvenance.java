package org.tenfold.release.picture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.clip.face.FaceDecision;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.Sampling;
import org.tenfold.release.ReleaseId;

/** Which decisions of people about faces a release's pictures were made by. */
@Component
public class FaceProvenance {
  public static final String FILE = "face_decisions.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader("clip", "number", "decision", "frames", "place", "sampling", "by", "at")
          .setRecordSeparator('\n')
          .get();

  private final ReleaseFaceDecisionRows rows;
  private final ClipFaces faces;

  FaceProvenance(ReleaseFaceDecisionRows rows, ClipFaces faces) {
    this.rows = rows;
    this.faces = faces;
  }

  /** Once, in the caller's transaction. */
  public void keep(ReleaseId release, List<FaceDecision> decisions) {
    decisions.forEach(
        one -> rows.saveAndFlush(new ReleaseFaceDecisionRow(release, one.clip(), one.number())));
  }

  /** By clip, in their order. */
  public List<FaceDecision> of(ReleaseId release) {
    Set<ReleaseFaceDecisionRow.Key> kept =
        rows.findByKeyRelease(release).stream()
            .map(ReleaseFaceDecisionRow::getId)
            .collect(Collectors.toSet());
    Set<ClipId> clips =
        kept.stream().map(ReleaseFaceDecisionRow.Key::clip).collect(Collectors.toSet());
    return faces.decisions(clips).values().stream()
        .flatMap(List::stream)
        .filter(
            one -> kept.contains(new ReleaseFaceDecisionRow.Key(release, one.clip(), one.number())))
        .toList();
  }

  /**
   * What stands in {@link #FILE}: frames are counted from 0, who decided is a name of nobody: the
   * first of them is 1, in the order of their ids.
   *
   * @return empty without any decision
   * @param numbering of the release's clips, asked for only where there are decisions
   */
  public Optional<String> text(ReleaseId release, Supplier<Map<ClipId, Integer>> numbering) {
    List<FaceDecision> all = of(release);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Map<ClipId, Integer> numbers = numbering.get();
    List<UUID> people = all.stream().map(one -> one.by().value()).distinct().sorted().toList();
    List<FaceDecision> sorted =
        all.stream()
            .sorted(
                Comparator.comparing((FaceDecision one) -> numbers.getOrDefault(one.clip(), 0))
                    .thenComparing(FaceDecision::number))
            .toList();
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      for (FaceDecision one : sorted) {
        csv.printRecord(
            numbers.get(one.clip()),
            one.number(),
            one.kind().name().toLowerCase(Locale.ROOT),
            FaceChoices.written(one.frames()),
            one.spot().map(FaceChoices.Spot::written).orElse(""),
            one.sampling().map(Sampling::key).orElse(""),
            1 + people.indexOf(one.by().value()),
            one.at());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot be written.", e);
    }
    return Optional.of(text.toString());
  }
}
