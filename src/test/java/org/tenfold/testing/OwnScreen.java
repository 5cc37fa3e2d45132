package org.tenfold.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What one thread and those that it starts print until this is closed, kept from the screen: what
 * tests on the other core print meanwhile is not among it.
 */
public final class OwnScreen implements AutoCloseable {
  private static final ThreadLocal<@Nullable OwnScreen> MINE = new InheritableThreadLocal<>();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final @Nullable OwnScreen before = MINE.get();

  public OwnScreen() {
    MINE.set(this);
  }

  public String out() {
    System.out.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    System.err.flush();
    return err.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    MINE.set(before);
  }

  /**
   * Finds out who prints; before the first test of all, for whoever looks at the whole output later
   * must look over it, not be replaced by it.
   */
  public static final class BeforeAllTests implements BeforeAllCallback {
    static {
      System.setOut(byThread(System.out, own -> own.out));
      System.setErr(byThread(System.err, own -> own.err));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
      // made with the class
    }

    private static PrintStream byThread(
        PrintStream screen, Function<OwnScreen, OutputStream> part) {
      return new PrintStream(new ByThread(screen, part), true, StandardCharsets.UTF_8);
    }
  }

  private static final class ByThread extends OutputStream {
    private final OutputStream screen;
    private final Function<OwnScreen, OutputStream> part;

    ByThread(OutputStream screen, Function<OwnScreen, OutputStream> part) {
      this.screen = screen;
      this.part = part;
    }

    private OutputStream mine() {
      OwnScreen own = MINE.get();
      return own == null ? screen : part.apply(own);
    }

    @Override
    public void write(int one) throws IOException {
      mine().write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      mine().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      mine().flush();
    }
  }
}
