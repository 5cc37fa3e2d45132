package org.tenfold.clip.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipAudience;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.takedown.TakenDown;
import org.tenfold.media.MediaStore;
import org.tenfold.web.StoredFile;

/**
 * Clips and their posters. Curators and admins see all, collectors their own and what these look
 * like, annotators those they are to judge or have judged; to anybody else a clip does not exist.
 */
@RestController
class ClipFiles {
  private final ClipService clips;
  private final MediaStore store;
  private final List<ClipAudience> audiences;
  private final TakenDown takenDown;

  ClipFiles(
      ClipService clips, MediaStore store, List<ClipAudience> audiences, TakenDown takenDown) {
    this.takenDown = takenDown;
    this.clips = clips;
    this.store = store;
    this.audiences = audiences;
  }

  @GetMapping("/media/clips/{id}")
  ResponseEntity<Resource> video(
      @PathVariable UUID id, @AuthenticationPrincipal SignedInPerson person) {
    return answer(id, person, Clip.Cut::mediaKey, StoredFile.MP4);
  }

  @GetMapping("/media/clips/{id}/poster")
  ResponseEntity<Resource> poster(
      @PathVariable UUID id, @AuthenticationPrincipal SignedInPerson person) {
    return answer(id, person, Clip.Cut::posterKey, MediaType.IMAGE_JPEG);
  }

  private ResponseEntity<Resource> answer(
      UUID id, SignedInPerson person, Function<Clip.Cut, String> key, MediaType type) {
    Clip clip = clips.find(new ClipId(id)).orElse(null);
    if (clip == null
        || clip.cut() == null
        || !maySee(clip, person)
        || takenDown.isGone(clip.id())) {
      return ResponseEntity.notFound().build();
    }
    return StoredFile.answer(store.path(key.apply(clip.cut())), type);
  }

  private boolean maySee(Clip clip, SignedInPerson person) {
    return person.has(Role.CURATOR)
        || person.has(Role.ADMIN)
        || (person.has(Role.COLLECTOR)
            && (clip.collectorId().equals(person.id())
                || clips.looksLikeOneOf(person.id(), clip.id())))
        || (person.has(Role.ANNOTATOR)
            && audiences.stream().anyMatch(audience -> audience.maySee(clip.id(), person.id())));
  }
}
