package org.tenfold.training.libtorch;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.ClassProperties;
import org.bytedeco.javacpp.Loader;
import org.tenfold.error.InvalidInput;

/**
 * Opens libtorch's native libraries so that each finds its own siblings, also on a machine with
 * another libtorch.
 *
 * <p>JavaCPP unpacks and opens one library after the other, and {@code libtorch.so} before {@code
 * libtorch_cpu.so}, which it needs. The system's linker then takes the next file of that name: the
 * one of Debian's libtorch-dev, or of a Python on {@code LD_LIBRARY_PATH}, and the process crashes.
 * So all are unpacked before the first is opened, and each is opened after those that it needs: an
 * open library is taken by its name, wherever others of that name lie.
 */
final class OwnLibraries {
  private static final String TORCH = "org.bytedeco.pytorch.global.torch";
  private static final String OPENBLAS = "org.bytedeco.openblas.global.openblas";

  /** Those of libtorch that others of it need, in the order of their opening. */
  private static final List<String> NEEDED = List.of("c10", "c10_cuda", "torch_cpu");

  /** Needs all others. */
  private static final String LAST = "torch";

  private OwnLibraries() {}

  /** Before any class of libtorch is used. What is missing here is left to JavaCPP to report. */
  static void open() {
    try {
      ClassLoader loader = OwnLibraries.class.getClassLoader();
      Loader.load(Class.forName(OPENBLAS, false, loader)); // libtorch needs it
      Class<?> torch = Class.forName(TORCH, false, loader);
      ClassProperties properties = Loader.loadProperties(torch, Loader.loadProperties(), true);
      List<String> names = names(properties);
      for (String name : names) {
        unpack(Loader.findLibrary(torch, properties, name));
      }
      unpack(Loader.findLibrary(torch, properties, properties.getProperty("platform.library")));
      for (String name : names) {
        open(torch, properties, name);
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The engine libtorch lacks its own classes.", e);
    } catch (IOException e) {
      throw new InvalidInput(e, "training.libtorch-unpack", e.getMessage());
    }
  }

  private static List<String> names(ClassProperties properties) {
    List<String> names = new ArrayList<>(properties.get("platform.preload"));
    List<String> links = new ArrayList<>(properties.get("platform.link"));
    links.sort(Comparator.comparingInt(OwnLibraries::rank));
    names.addAll(links);
    return names;
  }

  private static int rank(String name) {
    int place = NEEDED.indexOf(name);
    int between = NEEDED.size();
    return place >= 0 ? place : name.equals(LAST) ? between + 1 : between;
  }

  private static void unpack(URL[] urls) throws IOException {
    for (URL url : urls) {
      if (url.getProtocol().equals("jar")) {
        Loader.cacheResource(url);
      }
    }
  }

  private static void open(Class<?> torch, ClassProperties properties, String name) {
    try {
      Loader.loadLibrary(torch, Loader.findLibrary(torch, properties, name), name);
    } catch (UnsatisfiedLinkError notOnThisMachine) {
      // most of the list are libraries of GPUs; JavaCPP tries again and knows which are needed
    }
  }
}
