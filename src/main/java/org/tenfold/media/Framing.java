package org.tenfold.media;

/** Which part of the upright picture is wanted, and how large. */
public sealed interface Framing {
  /** All of it, as large as it is. */
  record Whole() implements Framing {}

  /** All of it, scaled to this width in pixels, but never enlarged. */
  record Width(int pixels) implements Framing {}

  /** All of it, scaled so that its longer side has this many pixels, but never enlarged. */
  record LongSide(int pixels) implements Framing {}

  /** The largest square in its middle, scaled to this side in pixels. */
  record Square(int side) implements Framing {}

  /** In FFmpeg's notation. */
  default String filters() {
    return switch (this) {
      case Whole whole -> "null";
      case Width width -> "scale='min(iw," + width.pixels() + ")':-2:flags=area";
      case LongSide side ->
          "scale='if(gte(iw,ih),min(iw,%1$d),-2)':'if(gte(iw,ih),-2,min(ih,%1$d))':flags=area"
              .formatted(side.pixels());
      case Square square ->
          "crop='min(iw,ih)':'min(iw,ih)',scale="
              + square.side()
              + ":"
              + square.side()
              + ":flags=area";
    };
  }
}
