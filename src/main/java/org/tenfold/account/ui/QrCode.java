package org.tenfold.account.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.Svg;

/** A text as a QR code, drawn as one path; dark on white in any theme, as cameras want it. */
class QrCode extends Svg {
  /** The empty border that ISO/IEC 18004 asks for, in squares. */
  private static final int BORDER = 4;

  /**
   * @param words what it is, for those who do not see it
   */
  QrCode(String text, String words) {
    super(drawn(text));
    addClassName("tf-qr");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", words);
  }

  static String drawn(String text) {
    ByteMatrix squares = squares(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y) == 1) {
          path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    int side = squares.getWidth() + 2 * BORDER;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
    <rect width="%d" height="%d" fill="#fff"/><path d="%s" fill="#000"/></svg>
    """
        .formatted(side, side, side, side, path);
  }

  private static ByteMatrix squares(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }
}
