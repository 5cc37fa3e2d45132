package org.tenfold.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.label.DfewLabel;
import org.tenfold.training.network.Shape;

class ViewTest {
  /** One frame of two rows and three columns. */
  private static final Shape SHAPE = new Shape(1, 1, 2, 3);

  private static final LabelledClip CLIP =
      new LabelledClip("1", DfewLabel.SAD, new byte[] {1, 2, 3, 4, 5, 6});

  @Test
  void aClipIsMirroredAndMovedWithItsEdgeRepeated() {
    assertThat(seen(new View(true, 0, 0))).isEqualTo(new byte[] {3, 2, 1, 6, 5, 4});
    assertThat(seen(new View(false, 1, 0))).isEqualTo(new byte[] {1, 1, 2, 4, 4, 5});
    assertThat(seen(new View(false, -1, 0))).isEqualTo(new byte[] {2, 3, 3, 5, 6, 6});
    assertThat(seen(new View(false, 0, 1))).isEqualTo(new byte[] {1, 2, 3, 1, 2, 3});
    assertThat(seen(View.STRAIGHT)).isEqualTo(new byte[] {1, 2, 3, 4, 5, 6});
  }

  @Test
  void tenViewsAreTheMiddleAndFourCornersAndTheirMirrorImages() {
    List<View> ten = View.of(10, 112);

    assertThat(ten).hasSize(10).doesNotHaveDuplicates().startsWith(View.STRAIGHT);
    assertThat(ten).filteredOn(View::mirrored).hasSize(5);
    assertThat(ten.subList(1, 5)).allSatisfy(one -> assertThat(Math.abs(one.right())).isEqualTo(8));
    assertThat(View.of(2, 112)).containsExactly(View.STRAIGHT, new View(true, 0, 0));
    assertThat(View.of(1, 112)).containsExactly(View.STRAIGHT);
  }

  private static byte[] seen(View view) {
    ByteBuffer pixels = view.of(List.of(CLIP), SHAPE).getFirst().pixels().get();
    byte[] values = new byte[SHAPE.size()];
    pixels.get(0, values);
    return values;
  }
}
