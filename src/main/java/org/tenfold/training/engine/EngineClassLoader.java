package org.tenfold.training.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;

/**
 * Loads an engine whose libraries can't stand beside those of the class path.
 *
 * <p>The engine's jars lie in {@code engines/<name>/} inside the application, listed in {@code
 * engines/<name>/index}; they are unpacked beside JavaCPP's own cache. Classes of JavaCPP and of
 * the engine's package come from here first, all others from the application; native libraries come
 * from here only, but for JavaCPP's own.
 */
public final class EngineClassLoader extends URLClassLoader {
  private static final String JAVACPP = "org.bytedeco.";
  private static final String LIBRARIES = "org/bytedeco/";
  private static final String JAVACPP_ITSELF = "org/bytedeco/javacpp/";

  private static final Pattern NATIVE = Pattern.compile("\\.(so|dylib|dll)(\\.\\d+)*$");

  private final String own;
  private final ClassLoader application;

  private EngineClassLoader(String own, URL[] jars, ClassLoader application) {
    super("engine", jars, application);
    this.own = own;
    this.application = application;
  }

  /**
   * The engine behind {@code org.tenfold.training.<name>.<backend>}, read with the jars of its own.
   */
  public static TrainingBackend open(String name, String backend) {
    ClassLoader application = EngineClassLoader.class.getClassLoader();
    String own = "org.tenfold.training." + name + ".";
    // never closed: the engine lives as long as the process
    EngineClassLoader loader = new EngineClassLoader(own, jars(name, application), application);
    try {
      return (TrainingBackend)
          loader.loadClass(own + backend).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The engine " + name + " does not start.", e);
    }
  }

  private static URL[] jars(String name, ClassLoader application) {
    String folder = "engines/" + name + "/";
    try (InputStream index = application.getResourceAsStream(folder + "index")) {
      if (index == null) {
        throw new InvalidInput("training.no-engine", name);
      }
      List<URL> jars = new ArrayList<>();
      String names = new String(index.readAllBytes(), StandardCharsets.UTF_8);
      for (String jar : names.lines().filter(line -> line.endsWith(".jar")).toList()) {
        jars.add(unpacked(folder + jar, jar, application).toUri().toURL());
      }
      return jars.toArray(URL[]::new);
    } catch (IOException e) {
      throw new InvalidInput(e, "training.engine-unpack", name, unpacked(), e.getMessage());
    }
  }

  /** Where engines keep what they unpack for themselves. */
  static Path unpacked() {
    return Path.of(System.getProperty("user.home"), ".javacpp", "tenfold-engines");
  }

  /** A jar of this name that is there already was unpacked whole: it is moved to its name last. */
  private static Path unpacked(String resource, String jar, ClassLoader application)
      throws IOException {
    Path folder = unpacked();
    Path file = folder.resolve(jar);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, jar, ".part");
      try (InputStream from = application.getResourceAsStream(resource)) {
        if (from == null) {
          throw new IOException(resource + " is listed but missing");
        }
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return file;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(JAVACPP) && !name.startsWith(own)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  /** From the engine's jars or, the engine's own package and plain JavaCPP, the application. */
  private Class<?> define(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + ".class";
    if (findResource(path) != null) {
      return findClass(name);
    }
    try (InputStream bytes = application.getResourceAsStream(path)) {
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] read = bytes.readAllBytes();
      return defineClass(name, read, 0, read.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own != null || isOfLibraries(name) ? own : super.getResource(name);
  }

  /**
   * The engine's own ones where it has any: JavaCPP asks for all files of a library's name and
   * takes the first, and the application's one would be of another version.
   */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> own = findResources(name);
    return own.hasMoreElements() || isOfLibraries(name) ? own : super.getResources(name);
  }

  /**
   * Whether the application's file of that name would belong to the other engine. JavaCPP asks for
   * each library in each folder above its own, and the application has hundreds of jars to look
   * into: a second and more.
   */
  private static boolean isOfLibraries(String resource) {
    return !resource.startsWith(JAVACPP_ITSELF)
        && (resource.startsWith(LIBRARIES) || NATIVE.matcher(resource).find());
  }
}
