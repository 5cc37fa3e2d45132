package org.tenfold.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Loads from the same jars as another loader, which looks into each of them, one after the other,
 * for each name: with hundreds of jars, half of a start. This one knows which jars have which
 * folders, and looks into those alone, in the same order.
 *
 * <p>Safe for use by several threads.
 */
@SuppressWarnings("deprecation") // its addresses keep the handler of those it was given
final class IndexedClassLoader extends URLClassLoader {
  private static final String VERSIONS = "META-INF/versions/";

  static {
    registerAsParallelCapable();
  }

  /** By folder, without a slash at its end, and by each folder above it. */
  private final Map<String, List<Part>> parts = new HashMap<>();

  private record Part(URL url, JarFile jar, CodeSource source) {}

  /**
   * @param jars that can be opened as a {@link JarURLConnection}
   * @throws IOException when one of them cannot
   */
  IndexedClassLoader(URL[] jars, @Nullable ClassLoader parent) throws IOException {
    super("tenfold", jars, parent);
    for (URL url : jars) {
      URLConnection connection = forThisJava(url).openConnection();
      if (!(connection instanceof JarURLConnection inJar)) {
        throw new IOException("not a jar: " + url);
      }
      JarFile jar = inJar.getJarFile();
      Part part = new Part(url, jar, new CodeSource(url, (Certificate @Nullable []) null));
      for (String folder : folders(jar)) {
        parts.computeIfAbsent(folder, unknown -> new ArrayList<>(1)).add(part);
      }
    }
  }

  /** A jar in the packaged one is opened so anyway; one in a file is for the oldest Java else. */
  private static URL forThisJava(URL jar) throws MalformedURLException {
    return jar.getPath().startsWith("file:") ? new URL(jar, "#runtime") : jar;
  }

  private static Set<String> folders(JarFile jar) {
    Set<String> folders = new LinkedHashSet<>();
    folders.add("");
    String last = "";
    for (JarEntry entry : Collections.list(jar.entries())) {
      String folder = folder(entry.getName());
      if (!folder.equals(last)) {
        last = folder;
        if (folder.startsWith(VERSIONS)) {
          int version = folder.indexOf('/', VERSIONS.length());
          addWithAllAbove(version < 0 ? "" : folder.substring(version + 1), folders);
        }
        addWithAllAbove(folder, folders);
      }
    }
    return folders;
  }

  private static void addWithAllAbove(String folder, Set<String> folders) {
    for (String above = folder; folders.add(above); ) {
      above = folder(above);
    }
  }

  /** In which {@code a/b/c} and {@code a/b/c/} both are: {@code a/b}. */
  private static String folder(String name) {
    int slash = name.lastIndexOf('/', name.length() - 2);
    return slash < 0 ? "" : name.substring(0, slash);
  }

  private List<Part> partsWith(String name) {
    return parts.getOrDefault(folder(name), List.of());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + ".class";
    try {
      for (Part part : partsWith(path)) {
        JarEntry entry = part.jar.getJarEntry(path);
        if (entry != null) {
          return define(name, part, entry);
        }
      }
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
    throw new ClassNotFoundException(name);
  }

  private Class<?> define(String name, Part part, JarEntry entry) throws IOException {
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      know(name.substring(0, dot), part);
    }
    try (InputStream in = part.jar.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length, part.source);
    }
  }

  private void know(String packageName, Part part) throws IOException {
    if (getDefinedPackage(packageName) != null) {
      return;
    }
    Manifest manifest = part.jar.getManifest();
    try {
      if (manifest == null) {
        definePackage(packageName, null, null, null, null, null, null, null);
      } else {
        definePackage(packageName, manifest, part.url);
      }
    } catch (IllegalArgumentException definedMeanwhile) {
      // by another thread, from the same jars
    }
  }

  @Override
  public @Nullable URL findResource(String name) {
    for (Part part : partsWith(name)) {
      JarEntry entry = part.jar.getJarEntry(name);
      if (entry != null) {
        return url(part, name, entry);
      }
    }
    return null;
  }

  @Override
  public Enumeration<URL> findResources(String name) {
    List<URL> found = new ArrayList<>();
    for (Part part : partsWith(name)) {
      JarEntry entry = part.jar.getJarEntry(name);
      if (entry != null) {
        found.add(url(part, name, entry));
      }
    }
    return Collections.enumeration(found);
  }

  private static URL url(Part part, String name, JarEntry entry) {
    String real = entry.getRealName().startsWith(VERSIONS) ? entry.getRealName() : name;
    try {
      String path = new URI(null, null, "/" + real, null).toASCIIString();
      return new URL(part.url, path.substring(1));
    } catch (URISyntaxException | MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "IndexedClassLoader of " + getURLs().length + " jars";
  }
}
