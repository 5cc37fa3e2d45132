package org.tenfold.release.ui.folds;

import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseService;

/** Where the lists of a division once were: they are in its export. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class DivisionFiles {
  private final ReleaseService releases;

  DivisionFiles(ReleaseService releases) {
    this.releases = releases;
  }

  /** The address of a division's lists, without a clip or a picture. */
  static String address(UUID release, String number) {
    return "export/releases/%s.%s.zip?clips=false".formatted(release, number);
  }

  @GetMapping("/export/releases/{id}/divisions/{number}.zip")
  ResponseEntity<Void> zip(@PathVariable UUID id, @PathVariable String number) {
    return DivisionId.ofText(id + "." + number).flatMap(releases::find).isEmpty()
        ? ResponseEntity.notFound().build()
        : ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
            .location(URI.create("/" + address(id, number)))
            .build();
  }
}
