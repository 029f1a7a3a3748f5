package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The databases that every store test runs on. */
public enum TestDatabases {
  H2 {
    @Override
    public DatabaseSettings newDatabase() {
      try {
        Path directory = Files.createTempDirectory("dfdg-h2-");
        directory.toFile().deleteOnExit();
        directory.resolve("gateway.mv.db").toFile().deleteOnExit();
        directory.resolve("gateway.trace.db").toFile().deleteOnExit();
        return DatabaseSettings.h2In(directory, POOL);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  },
  POSTGRESQL {
    @Override
    public DatabaseSettings newDatabase() {
      EmbeddedPostgres server = Shared.SERVER;
      return new DatabaseSettings(server.newDatabase(), server.user(), "", POOL, false);
    }

    @Override
    public DatabaseSettings newDurableDatabase() {
      EmbeddedPostgres server = Durable.SERVER;
      return new DatabaseSettings(server.newDatabase(), server.user(), "", POOL);
    }
  };

  private static final int POOL = 10;

  /** An empty database of this kind. */
  public abstract DatabaseSettings newDatabase();

  /** An empty database that a whole gateway starts on: what it has acknowledged lasts. */
  public DatabaseSettings newDurableDatabase() {
    return newDatabase();
  }

  /** One server for all tests of this JVM, started when first asked for; it does not sync. */
  private static final class Shared {
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(false);
  }

  /** One server that syncs, likewise. */
  private static final class Durable {
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(true);
  }

  /** Hands each test class a fresh database of each kind, see {@link OnBothDatabases}. */
  static final class Provider implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return Stream.of(values())
          .map(kind -> Arguments.of(new TestDatabase(kind, kind.newDatabase())));
    }
  }
}
