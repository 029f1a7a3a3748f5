package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.soap.HttpGuard;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.security.KeyStore;
import java.security.cert.CRL;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import javax.net.ssl.TrustManager;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * HTTPS, and nothing but it. The port is bound last, when every service is published: until then a
 * caller is refused the connection and may try again.
 */
final class WebServer implements AutoCloseable {
  private static final int THREADS_BESIDE_CALLS = 48;
  private static final int MILLISECONDS_TO_FINISH = 10_000;
  private static final int HEADER_BYTES = 16 * 1024;

  private final Server server;
  private final ServerConnector connector;

  /**
   * @param pages servlets by path
   * @param services the SOAP services, below {@code /services}
   * @param guard what stands before them
   * @param clients how a client that has a certificate is asked for it
   */
  WebServer(
      GatewaySettings.Https settings,
      Map<String, Servlet> pages,
      Servlet services,
      HttpGuard guard,
      TrustManager clients) {
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.maxConcurrentCalls() + THREADS_BESIDE_CALLS);
    threads.setName("https");
    server = new Server(threads);
    connector =
        new ServerConnector(
            server, tls(settings.key(), clients), new HttpConnectionFactory(http()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idleTimeout().toMillis());
    connector.setAcceptQueueSize(1024);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    pages.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
    context.addServlet(new ServletHolder(services), "/services/*");
    context.addFilter(new FilterHolder(guard), "/services/*", EnumSet.of(DispatcherType.REQUEST));
    context.setErrorHandler(new ShortErrors());
    server.setHandler(context);
    server.setErrorHandler(new ShortErrors());
    server.setStopTimeout(MILLISECONDS_TO_FINISH);
  }

  private static SslConnectionFactory tls(GatewaySettings.KeyFile key, TrustManager clients) {
    SslContextFactory.Server tls = new AskingServer(clients);
    tls.setWantClientAuth(true);
    tls.setKeyStorePath(key.file().toAbsolutePath().toString());
    tls.setKeyStoreType("PKCS12");
    tls.setKeyStorePassword(key.password());
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    // Another provider may sign answers; TLS stays with Java's own.
    tls.setProvider("SunJSSE");
    return new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString());
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    SecureRequestCustomizer secure = new SecureRequestCustomizer();
    // Clients may use the name or the number of this machine; which certificate fits is theirs to
    // check.
    secure.setSniHostCheck(false);
    http.addCustomizer(secure);
    return http;
  }

  /** Binds the port and begins to serve; returns the port. */
  int start() {
    try {
      server.start();
      return connector.getLocalPort();
    } catch (Exception e) {
      throw new IllegalStateException(
          "The port " + connector.getPort() + " cannot be served: " + e.getMessage(), e);
    }
  }

  /** Lets running calls finish, then stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server did not stop in time", e);
    }
  }

  /** Asks a client for its certificate, and lets those who have none in as well. */
  private static final class AskingServer extends SslContextFactory.Server {
    private final TrustManager clients;

    AskingServer(TrustManager clients) {
      this.clients = clients;
    }

    @Override
    protected TrustManager[] getTrustManagers(KeyStore trusted, Collection<? extends CRL> revoked) {
      return new TrustManager[] {clients};
    }
  }

  /** Never the container's own error page, which could tell of an exception. */
  private static final class ShortErrors extends ErrorHandler {
    @Override
    public boolean handle(
        org.eclipse.jetty.server.Request request,
        org.eclipse.jetty.server.Response response,
        org.eclipse.jetty.util.Callback callback) {
      response.getHeaders().put("Content-Type", "text/plain;charset=utf-8");
      String text = "HTTP " + response.getStatus() + "\n";
      response.write(
          true,
          java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
          callback);
      return true;
    }
  }
}
