package dev.ichor.compile;

import dev.ichor.compile.RuleCompiler.Compiled;
import dev.ichor.inference.RuleTables;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves rules that were compiled in this process as if they lay on the class path. */
public final class CompiledRules extends ClassLoader {

  private final Map<String, byte[]> classes;
  private final Map<String, List<String>> tables;

  /** Classes that are not among the compiled ones come from the parent. */
  public CompiledRules(Compiled compiled, ClassLoader parent) {
    super(parent);
    this.classes = compiled.classes();
    this.tables =
        Map.of(
            RuleTables.MODELS, compiled.models(),
            RuleTables.PROBLEMS, compiled.problemRows(),
            RuleTables.OUTLINES, RuleTables.rows(compiled.outlines()));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    List<String> table = tables.get(name);
    return table == null
        ? super.getResourceAsStream(name)
        : new ByteArrayInputStream(String.join("\n", table).getBytes(StandardCharsets.UTF_8));
  }
}
