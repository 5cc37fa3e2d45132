package org.tenfold.media.picture;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.tenfold.media.Sha256;

/**
 * A fingerprint of pictures before they are encoded: equal for two cuts of the same frames, even by
 * different encoders. SHA-256 of the pictures' CRC-32C, which costs next to nothing beside the
 * encoder: it has to tell mistakes, not forgeries.
 *
 * <p>Not safe for use by several threads.
 */
public final class PictureDigest {
  private final java.security.MessageDigest digest = Sha256.newDigest();
  private final ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);

  /**
   * @param picture yuv420p with even sides
   */
  public void add(AVFrame picture) {
    CRC32C crc = new CRC32C();
    for (int plane = 0; plane < 3; plane++) {
      int shrink = plane == 0 ? 0 : 1;
      add(crc, picture, plane, picture.width() >> shrink, picture.height() >> shrink);
    }
    digest.update(number.putInt(0, (int) crc.getValue()).array());
  }

  private static void add(CRC32C crc, AVFrame picture, int plane, int width, int height) {
    int stride = picture.linesize(plane);
    ByteBuffer bytes =
        picture.data(plane).capacity((long) stride * (height - 1) + width).asByteBuffer();
    for (int y = 0; y < height; y++) {
      crc.update(bytes.limit(y * stride + width).position(y * stride));
    }
  }

  /** 64 lower-case hexadecimal digits; call it once. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
