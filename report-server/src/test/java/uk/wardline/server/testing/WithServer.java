package uk.wardline.server.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.wardline.warehouse.testing.SharedPlatform;

/** Gives tests the one server that they share, on the one platform that they share. */
public final class WithServer implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningServer.class;
  }

  @Override
  public RunningServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(WithServer.class))
        .computeIfAbsent(
            "server", _ -> new RunningServer(SharedPlatform.in(context)), RunningServer.class);
  }
}
