package org.tenfold.release.ui;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleasePapers;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.diff.ReleaseDiff;
import org.tenfold.release.paper.PaperFiles;

/** What a release says of itself, file by file, and what differs between two of them. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class PaperDownloads {
  private final ReleaseService releases;
  private final ReleasePapers papers;

  PaperDownloads(ReleaseService releases, ReleasePapers papers) {
    this.releases = releases;
    this.papers = papers;
  }

  @GetMapping("/export/releases/{id}/paper/{name}")
  ResponseEntity<String> paper(@PathVariable UUID id, @PathVariable String name) {
    return file(id, name);
  }

  @GetMapping("/export/releases/{id}/paper/figures/{name}")
  ResponseEntity<String> figure(@PathVariable UUID id, @PathVariable String name) {
    return file(id, "figures/" + name);
  }

  private ResponseEntity<String> file(UUID id, String name) {
    Optional<Release> release = releases.find(new ReleaseId(id));
    if (release.isEmpty() || !PaperFiles.NAMES.contains(name)) {
      return ResponseEntity.notFound().build();
    }
    return answer(
        PaperFiles.mediaType(name),
        name.substring(name.lastIndexOf('/') + 1),
        papers.of(release.get(), name));
  }

  /** A line for each clip that differs. */
  @GetMapping("/export/releases/{before}/diff/{after}.csv")
  ResponseEntity<String> diff(@PathVariable UUID before, @PathVariable UUID after) {
    Optional<Release> first = releases.find(new ReleaseId(before));
    Optional<Release> second = releases.find(new ReleaseId(after));
    if (first.isEmpty() || second.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    ReleaseDiff diff =
        ReleaseDiff.of(releases.clips(first.get().id()), releases.clips(second.get().id()));
    return answer("text/csv", "release-diff.csv", csv(diff));
  }

  private static String csv(ReleaseDiff diff) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(
          "clip",
          "change",
          "label_before",
          "votes_before",
          "label_after",
          "votes_after",
          "useful_before",
          "useful_after",
          "fold_before",
          "fold_after");
      for (ReleaseDiff.Change change : diff.changes()) {
        boolean was = change.kind() != ReleaseDiff.Kind.ADDED;
        boolean is = change.kind() != ReleaseDiff.Kind.REMOVED;
        List<String> before = fields(change.earliest(), was);
        List<String> after = fields(change.latest(), is);
        csv.printRecord(
            change.number(),
            change.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
            before.get(0),
            before.get(1),
            after.get(0),
            after.get(1),
            before.get(2),
            after.get(2),
            before.get(3),
            after.get(3));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> fields(ReleasedClip clip, boolean there) {
    return there
        ? List.of(
            Integer.toString(clip.annotation().labelNumber()),
            Arrays.stream(clip.annotation().votes().toArray())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" ")),
            clip.frames().map(seen -> Integer.toString(seen.useful().useful())).orElse(""),
            clip.fold().isPresent() ? Integer.toString(clip.fold().getAsInt()) : "")
        : List.of("", "", "", "");
  }

  private static ResponseEntity<String> answer(String type, String name, String body) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type + ";charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
