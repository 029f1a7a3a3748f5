package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** A municipality's system that sends files by HTTPS, with a certificate or without. */
public final class FileSender {
  private final URI gateway;
  private final SSLContext tls;
  private final HttpClient client;

  private FileSender(URI gateway, SSLContext tls) {
    this.gateway = gateway;
    this.tls = tls;
    this.client = HttpClient.newBuilder().sslContext(tls).build();
  }

  /** Shows a key of the sandbox, or none when it is null. */
  static FileSender of(TestGateway gateway, String key) {
    return of(gateway.gateway().address(), gateway.directory(), key);
  }

  /** The same to a gateway in another process, whose sandbox is in that directory. */
  public static FileSender of(URI gateway, Path directory, String key) {
    Path keys = directory.resolve("keys");
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(SandboxKeys.trust(keys.resolve("ca.pem")));
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(
          key == null
              ? null
              : new KeyManager[] {new OneKey(SandboxKeys.load(keys.resolve(key + ".p12")))},
          trust.getTrustManagers(),
          null);
      return new FileSender(gateway, tls);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  HttpResponse<String> put(String address, byte[] file, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(address)).PUT(BodyPublishers.ofByteArray(file));
    return send(request, headers);
  }

  public HttpResponse<String> put(String address, Path file) throws IOException {
    return send(HttpRequest.newBuilder(uri(address)).PUT(BodyPublishers.ofFile(file)));
  }

  /** A connection on which a test says itself what is sent. */
  SSLSocket connect() throws IOException {
    return (SSLSocket) tls.getSocketFactory().createSocket(gateway.getHost(), gateway.getPort());
  }

  HttpResponse<String> get(String address, String... headers) {
    return send(HttpRequest.newBuilder(uri(address)).GET(), headers);
  }

  HttpResponse<String> method(String method, String address) {
    return send(HttpRequest.newBuilder(uri(address)).method(method, BodyPublishers.noBody()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    try {
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private URI uri(String address) {
    return gateway.resolve(address);
  }

  /** Shows its certificate whoever is asked for, as curl does. */
  private static final class OneKey extends X509ExtendedKeyManager {
    private final SigningKey key;

    OneKey(SigningKey key) {
      this.key = key;
    }

    @Override
    public String chooseClientAlias(String[] kinds, Principal[] issuers, Socket socket) {
      return "key";
    }

    @Override
    public String chooseEngineClientAlias(String[] kinds, Principal[] issuers, SSLEngine engine) {
      return "key";
    }

    @Override
    public String[] getClientAliases(String kind, Principal[] issuers) {
      return new String[] {"key"};
    }

    @Override
    public String[] getServerAliases(String kind, Principal[] issuers) {
      return new String[0];
    }

    @Override
    public String chooseServerAlias(String kind, Principal[] issuers, Socket socket) {
      return null;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return new X509Certificate[] {key.certificate()};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return key.key();
    }
  }
}
