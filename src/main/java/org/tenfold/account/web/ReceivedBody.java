package org.tenfold.account.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What a request sent after its head, already read from its connection. For one request, and not
 * thread-safe. Tomcat's own way to give a body back would forget what the connection holds of the
 * request after this one.
 */
final class ReceivedBody implements InputBuffer {
  private final ByteBuffer bytes;

  private ReceivedBody(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Waits until all of it has come.
   *
   * @param length as its head says
   * @throws IOException if it does not come in Tomcat's time
   */
  static ReceivedBody readFrom(Request sent, int length) throws IOException {
    ByteBuffer whole = ByteBuffer.allocate(length);
    Part part = new Part();
    while (sent.doRead(part) >= 0) {
      whole.put(part.bytes);
    }
    return new ReceivedBody(whole.flip());
  }

  @Override
  public int doRead(ApplicationBufferHandler reader) {
    int length = bytes.remaining();
    if (length == 0) {
      return -1;
    }
    reader.setByteBuffer(bytes.slice());
    bytes.position(bytes.limit());
    return length;
  }

  @Override
  public int available() {
    return bytes.remaining();
  }

  /** What came last, in Tomcat's own bytes. */
  private static final class Part implements ApplicationBufferHandler {
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // Tomcat hands over what it holds; nothing is copied into these bytes
    }
  }
}
