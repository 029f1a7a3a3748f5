package dk.dfdg.gateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.testing.TestGateway;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The tools of the JAX-WS RI, in JVMs of their own. */
final class RiTools {
  /** Written by the build: every jar of the tests. */
  static final Path CLASS_PATH_FILE = Path.of("target/test-classpath.txt");

  private static final Pattern OF_THE_RI =
      Pattern.compile(
          ".*/(com/sun/|jakarta/(xml|activation|annotation|mail)/|org/jvnet/|org/glassfish/|org/eclipse/angus/).*");

  private final Path directory;
  private final Path trust;

  RiTools(Path directory, TestGateway gateway) throws IOException, GeneralSecurityException {
    this.directory = directory;
    this.trust = directory.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(trust)) {
      gateway.authority().store(out, "sandbox".toCharArray());
    }
  }

  static List<String> classPath() throws IOException {
    return Stream.of(Files.readString(CLASS_PATH_FILE).trim().split(File.pathSeparator))
        .filter(jar -> OF_THE_RI.matcher(jar.replace('\\', '/')).matches())
        .toList();
  }

  /** wsimport: sources from a contract. */
  Path generate(String wsdl) throws IOException, InterruptedException {
    Path sources = Files.createDirectory(directory.resolve("generated"));
    java(List.of(), "com.sun.tools.ws.WsImport", "-Xnocompile", "-s", sources.toString(), wsdl);
    return sources;
  }

  Path compile(List<Path> roots) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    Path classes = Files.createDirectory(directory.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              classes.toString(),
              "-cp",
              String.join(File.pathSeparator, classPath()));
      assertEquals(
          Boolean.TRUE,
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call());
    }
    return classes;
  }

  /** What a program prints. */
  List<String> run(Path classes, String main, String... arguments)
      throws IOException, InterruptedException {
    return java(List.of(classes.toString()), main, arguments);
  }

  private List<String> java(List<String> classes, String main, String... arguments)
      throws IOException, InterruptedException {
    List<String> classPath = new ArrayList<>(classes);
    classPath.addAll(classPath());
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-Djavax.net.ssl.trustStore=" + trust,
                "-Djavax.net.ssl.trustStorePassword=sandbox",
                "-cp",
                String.join(File.pathSeparator, classPath),
                main));
    command.addAll(Arrays.asList(arguments));
    Path errors = directory.resolve("errors.txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said + Files.readString(errors));
    return said.lines().toList();
  }
}
