package org.tenfold.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The command line that starts a child: same Java, a command of this very program. */
final class WorkerCommandLine {
  private static final int TRIM_MILLIS = 5000;
  private static final int JAVA_WITH_UNSAFE_WARNINGS = 24;

  /** Where things are, the language, and what Windows cannot do without. */
  private static final Set<String> NEEDED =
      Set.of(
          "PATH",
          "HOME",
          "USER",
          "LOGNAME",
          "LANG",
          "LANGUAGE",
          "TZ",
          "TMPDIR",
          "TMP",
          "TEMP",
          "TENFOLD_TRACE",
          "SYSTEMROOT",
          "SYSTEMDRIVE",
          "WINDIR",
          "COMSPEC",
          "PATHEXT",
          "USERPROFILE",
          "APPDATA",
          "LOCALAPPDATA",
          "PROGRAMDATA",
          "PROGRAMFILES",
          "NUMBER_OF_PROCESSORS",
          "PROCESSOR_ARCHITECTURE");

  /** How libraries are found and engines tuned: beginnings of names. */
  private static final List<String> NEEDED_FAMILIES =
      List.of(
          "LC_",
          "LD_",
          "DYLD_",
          "JAVA_",
          "JDK_",
          "XDG_",
          "MALLOC_",
          "OMP_",
          "GOMP_",
          "KMP_",
          "MKL_",
          "OPENBLAS_",
          "BLAS_",
          "ONEDNN_",
          "DNNL_",
          "ND4J_",
          "TORCH_",
          "PYTORCH_",
          "CUDA_",
          "CUDNN_",
          "NVIDIA_",
          "NCCL_",
          "GLOO_");

  private WorkerCommandLine() {}

  static List<String> command(
      Program program, List<String> arguments, WorkerProcess.Limits limits) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(program.options());
    command.add("-Xmx" + limits.heap());
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-UsePerfData");
    command.add("-Dorg.bytedeco.javacpp.maxbytes=" + limits.nativeBytes());
    // else each allocation asks the system for the process's size, which slows training
    command.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
    if (limits.brief()) {
      // it ends before the better compiler would pay
      command.add("-XX:TieredStopAtLevel=1");
      command.add("-XX:+UseSerialGC");
    } else {
      // gives freed native memory back to the system; known from Java 22 on
      command.add("-XX:+IgnoreUnrecognizedVMOptions");
      command.add("-XX:TrimNativeHeapInterval=" + TRIM_MILLIS);
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= JAVA_WITH_UNSAFE_WARNINGS) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-cp");
    command.add(program.classPath());
    command.add(program.main());
    command.addAll(arguments);
    command.add("--events");
    return command;
  }

  /**
   * Leaves a child what it needs of our environment, and nothing that opens a database or a store:
   * it decodes what strangers have sent. What tunes an engine stays.
   *
   * <p>Lets OpenMP's threads sleep when they have nothing to do. By default they spin: a training
   * then takes five times as long once another process wants the same cores. What the operator has
   * set stays, as does {@code OMP_NUM_THREADS}, else the number of cores.
   */
  static void prepare(Map<String, String> environment) {
    environment.keySet().removeIf(name -> !needed(name.toUpperCase(Locale.ROOT)));
    environment.putIfAbsent("OMP_WAIT_POLICY", "PASSIVE");
    // each thread's own arena would keep what it once freed
    environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
  }

  private static boolean needed(String name) {
    return NEEDED.contains(name) || NEEDED_FAMILIES.stream().anyMatch(name::startsWith);
  }
}
