package org.tenfold.clip.ui.faces;

import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.media.MediaStore;
import org.tenfold.web.StoredFile;

/** All aligned faces of a clip as one picture, for those who mend them. */
@RestController
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class FaceFiles {
  private final ClipFaces faces;
  private final MediaStore store;

  FaceFiles(ClipFaces faces, MediaStore store) {
    this.faces = faces;
    this.store = store;
  }

  @GetMapping("/media/clips/{id}/faces")
  ResponseEntity<Resource> sheet(@PathVariable UUID id) {
    return faces
        .sheet(new ClipId(id))
        .map(key -> StoredFile.answer(store.path(key), MediaType.IMAGE_JPEG))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
