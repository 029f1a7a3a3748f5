package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A municipality's system that sends files by HTTPS, with a certificate or without. */
final class FileSender {
  private final TestGateway gateway;
  private final HttpClient client;

  private FileSender(TestGateway gateway, HttpClient client) {
    this.gateway = gateway;
    this.client = client;
  }

  /** Shows a key of the sandbox, or none when it is null. */
  static FileSender of(TestGateway gateway, String key) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(gateway.authority());
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(gateway, key), new char[0]);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(key == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
      return new FileSender(gateway, HttpClient.newBuilder().sslContext(tls).build());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static KeyStore store(TestGateway gateway, String name) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      if (name != null) {
        SigningKey key = gateway.key(name);
        store.setKeyEntry(name, key.key(), new char[0], new Certificate[] {key.certificate()});
      }
      return store;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  HttpResponse<String> put(String address, byte[] file, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(address)).PUT(BodyPublishers.ofByteArray(file));
    return send(request, headers);
  }

  HttpResponse<String> put(String address, Path file) throws IOException {
    return send(HttpRequest.newBuilder(uri(address)).PUT(BodyPublishers.ofFile(file)));
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
    return gateway.gateway().address().resolve(address);
  }
}
