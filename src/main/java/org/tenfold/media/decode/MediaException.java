package org.tenfold.media.decode;

/**
 * FFmpeg failed where the input was not to blame: no memory, a full disk, a library without the
 * encoder.
 */
public final class MediaException extends RuntimeException {
  public MediaException(String message) {
    super(message);
  }
}
