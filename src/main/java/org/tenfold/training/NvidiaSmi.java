package org.tenfold.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks the driver of NVIDIA's GPUs about the GPU that this process calculates on. */
public final class NvidiaSmi {
  private static final long PATIENCE_SECONDS = 10;
  private static final long MEBIBYTE = 1024 * 1024;

  private NvidiaSmi() {}

  /** Bytes in use on the GPU, by whomever; empty where no driver answers. */
  public static OptionalLong memoryInUse() {
    return bytes("memory.used");
  }

  /** Bytes that the card has; empty where no driver answers. */
  public static OptionalLong memory() {
    return bytes("memory.total");
  }

  private static OptionalLong bytes(String field) {
    Optional<String> said = ask(field).filter(text -> text.matches("\\d{1,9}"));
    return said.map(text -> OptionalLong.of(Long.parseLong(text) * MEBIBYTE))
        .orElseGet(OptionalLong::empty);
  }

  /**
   * The first line of an answer, without its unit.
   *
   * @param field as {@code nvidia-smi --help-query-gpu} lists them
   * @return empty where there is no driver, or it does not answer in ten seconds
   */
  public static Optional<String> ask(String field) {
    try {
      Process process =
          new ProcessBuilder(command(field, System.getenv("CUDA_VISIBLE_DEVICES"))).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said.lines().findFirst().map(String::strip).filter(line -> process.exitValue() == 0);
    } catch (IOException noDriver) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * @param visible the GPUs that CUDA shows to this process, the first of which it uses; null: all
   */
  static List<String> command(String field, @Nullable String visible) {
    List<String> command =
        new ArrayList<>(
            List.of("nvidia-smi", "--query-gpu=" + field, "--format=csv,noheader,nounits"));
    if (visible != null && !visible.isBlank()) {
      command.addAll(List.of("-i", visible.split(",")[0].strip()));
    }
    return command;
  }
}
