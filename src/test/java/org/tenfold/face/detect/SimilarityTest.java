package org.tenfold.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
  private static final Landmarks TEMPLATE = Landmarks.template(112);

  @ParameterizedTest
  @CsvSource({"0, 1, 0, 0", "30, 2, 10, -5", "-90, 0.25, 300, 200", "180, 7.5, -40, 3"})
  void aFaceThatWasTurnedScaledAndMovedIsBroughtBack(
      double degrees, double scale, double right, double down) {
    double angle = Math.toRadians(degrees);
    Similarity away = new Similarity(scale * Math.cos(angle), scale * Math.sin(angle), right, down);

    Similarity back = Similarity.between(away.apply(TEMPLATE), TEMPLATE);

    assertThat(back.scale()).isCloseTo(1 / scale, within(1e-9));
    assertThat(Math.atan2(back.b(), back.a()))
        .isCloseTo(Math.atan2(-away.b(), away.a()), within(1e-9));
    assertThat(back.apply(away.apply(TEMPLATE)).distance(TEMPLATE)).isLessThan(1e-9);
  }

  @Test
  void aMirroredFaceIsNotMirroredBack() {
    Landmarks mirrored =
        new Landmarks(TEMPLATE.points().stream().map(p -> new Point(112 - p.x(), p.y())).toList());

    Similarity found = Similarity.between(mirrored, TEMPLATE);

    // a² + b² is its determinant: a reflection's would be negative
    assertThat(found.a() * found.a() + found.b() * found.b()).isPositive();
    assertThat(found.apply(mirrored).distance(TEMPLATE)).isGreaterThan(5);
  }

  @Test
  void theTemplateGrowsWithThePicture() {
    Point eye = Landmarks.template(224).points().getFirst();

    assertThat(eye.x()).isCloseTo(2 * 38.2946, within(1e-9));
    assertThat(eye.y()).isCloseTo(2 * 51.6963, within(1e-9));
  }

  @Test
  void pointsThatAreOneAreNoFace() {
    Landmarks one = new Landmarks(Collections.nCopies(5, new Point(3, 4)));

    assertThatThrownBy(() -> Similarity.between(one, TEMPLATE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Landmarks(List.of(new Point(0, 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
