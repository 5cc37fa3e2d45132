package org.tenfold.backup.file;

import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import org.tenfold.media.Sha256;

/**
 * A hash of lines in whatever order they come: the SHA-256 of each, added up modulo 2^256.
 * Databases sort texts differently, so rows of two of them are compared without an order. Not
 * thread-safe.
 */
public final class RowsHash extends OutputStream {
  private static final int BYTES = 32;
  private static final int BYTE = 0xff;

  private final MessageDigest line = Sha256.newDigest();
  private final byte[] sum = new byte[BYTES];
  private boolean open;

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    int begin = from;
    for (int at = from; at < from + count; at++) {
      if (bytes[at] == '\n') {
        line.update(bytes, begin, at - begin);
        add();
        begin = at + 1;
      }
    }
    if (begin < from + count) {
      line.update(bytes, begin, from + count - begin);
      open = true;
    }
  }

  private void add() {
    byte[] hash = line.digest();
    int carry = 0;
    for (int place = BYTES - 1; place >= 0; place--) {
      carry += (sum[place] & BYTE) + (hash[place] & BYTE);
      sum[place] = (byte) carry;
      carry >>= Byte.SIZE;
    }
    open = false;
  }

  /** Of all lines so far, 64 hexadecimal digits. */
  public String hex() {
    if (open) {
      add();
    }
    return String.format("%064x", new BigInteger(1, sum));
  }
}
