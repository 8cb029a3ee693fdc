package dev.ichor.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Defaults from {@code ICHOR_*}: {@code ICHOR_FAIL_ON=warning} is {@code --fail-on warning}. */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp()) {
      return null;
    }
    String variable = "ICHOR_" + option.longestName().replaceFirst("^-+", "").replace('-', '_');
    String value = environment.get(variable.toUpperCase(Locale.ROOT));
    boolean flag = option.arity().max() == 0;
    return value == null || value.isEmpty() ? null : flag && value.equals("1") ? "true" : value;
  }
}
