package org.tenfold.clip.ui.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.clip.face.FaceDecision;
import org.tenfold.clip.face.FaceLooks;
import org.tenfold.clip.face.FaceSummary;
import org.tenfold.face.FaceReport;
import org.tenfold.face.UsefulFrames;
import org.tenfold.media.MediaStore;
import org.tenfold.testing.PageTest;
import tools.jackson.databind.json.JsonMapper;

class FaceReviewViewTest extends PageTest {
  @Autowired private ClipFaces faces;
  @Autowired private FaceLooks looks;
  @Autowired private MediaStore store;
  @TempDir private Path folder;

  @Test
  void aCuratorDropsFramesUndoesItAndGoesOnToTheNextDoubtfulClip() throws Exception {
    given.forgetClips();
    PersonId collector = given.a(Role.COLLECTOR);
    ClipId few = clip(collector, 10);
    ClipId fine = clip(collector, 40);
    ClipId alsoFew = clip(collector, 20);
    BrowserlessUIContext window = windowOf(given.a(Role.CURATOR));

    window.navigate(FaceReviewView.class);
    assertThat(window.find(FaceBadge.class).single().getText()).isEqualTo("1 face · 25 %");
    press(window, "drop", "0-3");
    press(window, "drop", "7");
    press(window, "undo", "");

    assertThat(faces.of(List.of(few)).get(few).useful()).isEqualTo(new UsefulFrames(40, 6));
    assertThat(window.find(FaceBadge.class).single().getText()).isEqualTo("1 face · 15 %");

    press(window, "doubtful", "");
    press(window, "fine", "");
    assertThat(FaceDecision.settled(faces.decisions(alsoFew))).isTrue();
    assertThat(faces.decisions(fine)).isEmpty();

    press(window, "undo", "");
    choose(window);
    assertThat(FaceDecision.settled(faces.decisions(fine))).isTrue();
    click(window, "faces-bulk-undo");
    assertThat(FaceDecision.inForce(faces.decisions(fine))).isEmpty();

    press(window, "undo", "");
    assertThat(notices(window).getLast())
        .isEqualTo("Nothing was decided about this clip that could be undone.");
  }

  /** All clips of the list, and that they are right. */
  @SuppressWarnings("unchecked")
  private static void choose(BrowserlessUIContext window) {
    Grid<FaceSummary> queue = window.find(Grid.class).single();
    queue.asMultiSelect().select(queue.getListDataView().getItems().toList());
    click(window, "faces-bulk-fine");
  }

  private static void click(BrowserlessUIContext window, String id) {
    window.find(Button.class).withId(id).single().click();
  }

  private static void press(BrowserlessUIContext window, String what, String value) {
    FaceReview review = window.find(FaceReview.class).single();
    ComponentUtil.fireEvent(review, new FacesDecided(review, true, what, value));
  }

  /** Of 40 frames, with one face in the first of them. */
  private ClipId clip(PersonId collector, int seen) throws Exception {
    ClipId clip = given.aCutClip(given.aMovie(collector), collector);
    FaceReport report =
        new FaceReport(
            40,
            List.of(),
            0,
            List.of(
                new FaceReport.Person(
                    IntStream.range(0, seen)
                        .mapToObj(
                            frame ->
                                new FaceReport.Sight(
                                    frame, .4, .3, .2, .3, .2, 100, .1, true, frame))
                        .toList())));
    Path json = folder.resolve("report.json");
    Files.writeString(json, JsonMapper.builder().build().writeValueAsString(report));
    String key = store.adopt(json);
    looks.found(clip, report, key, key);
    return clip;
  }
}
