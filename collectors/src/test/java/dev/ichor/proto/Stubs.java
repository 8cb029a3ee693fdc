package dev.ichor.proto;

import dev.ichor.proto.machine.MachineServiceGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every method of the Talos API of which a stub was generated, found by looking for stubs. */
final class Stubs {

  private Stubs() {}

  /** By full name, e.g. {@code machine.MachineService/Version}. */
  static SortedMap<String, MethodDescriptor<?, ?>> methods() {
    SortedMap<String, MethodDescriptor<?, ?>> methods = new TreeMap<>();
    for (String name : stubs()) {
      service(name).getMethods().forEach(each -> methods.put(each.getFullMethodName(), each));
    }
    return methods;
  }

  private static ServiceDescriptor service(String stub) {
    try {
      return (ServiceDescriptor) Class.forName(stub).getMethod("getServiceDescriptor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(stub, e);
    }
  }

  private static List<String> stubs() {
    try {
      URI place =
          MachineServiceGrpc.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return stubs(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return stubs(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> stubs(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith("Grpc.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}
