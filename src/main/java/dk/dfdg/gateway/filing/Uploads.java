package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Receives what is uploaded, within bounds, until it can be taken in. */
final class Uploads {
  /** What is older is nobody's any more: a file waits ten minutes at most for its turn. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** A million rows, packed, over half a megabit in a second. */
  private static final Pace PACE = new Pace(Duration.ofSeconds(30), 8_000, LONGEST);

  private static final Pattern SHA_256 = Pattern.compile("(?i)\\bsha-256=:([A-Za-z0-9+/=]{44}):");

  private final FileDesk files;
  private final SenderAccess access;
  private final UploadPlaces places;
  private final GatewayClock clock;
  private final Path directory;
  private final long mostBytes;
  private final Duration patience;

  /**
   * @param directory for files while they are taken in
   * @param mostBytes of a file as it is sent
   * @param patience for so long a sender waits while its report is compared
   */
  Uploads(
      FileDesk files,
      SenderAccess access,
      UploadPlaces places,
      GatewayClock clock,
      Path directory,
      long mostBytes,
      Duration patience) {
    this.files = files;
    this.access = access;
    this.places = places;
    this.clock = clock;
    this.directory = directory;
    this.mostBytes = mostBytes;
    this.patience = patience;
  }

  /** A file that has come; it and its place are given up when this is closed. */
  final class Upload implements Held {
    private final UploadPlaces.Place place;
    private final ReceivedFile received;
    private final UploadAddress address;
    private final Supplier<Caller> caller;

    private Upload(
        UploadPlaces.Place place,
        ReceivedFile received,
        UploadAddress address,
        Supplier<Caller> caller) {
      this.place = place;
      this.received = received;
      this.address = address;
      this.caller = caller;
    }

    /** Takes it in, if its sender is still one who may: a file may have come for an hour. */
    FileDesk.Taken take() {
      try {
        return files.take(
            new FileOrder(
                received.file(),
                received.digest(),
                address.expected(),
                address.day(),
                address.acceptance(),
                Way.UPLOAD),
            municipality -> access.check(caller.get(), municipality),
            patience);
      } catch (IOException unreadable) {
        throw new FileUnreadable(unreadable);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        received.close();
      } finally {
        place.close();
      }
    }
  }

  /**
   * Receives a file.
   *
   * @param caller who sends it, asked again whenever it matters
   * @throws ReceivedFile.BrokenOff when the sender stops in the middle
   * @throws IOException when there is no room for it
   */
  Upload receive(HttpServletRequest request, Supplier<Caller> caller) throws IOException {
    UploadAddress address = UploadAddress.of(request, files.formats(), clock.today());
    // Before a byte of the file is read.
    Sender sender = access.check(caller.get(), address.municipality());
    checkEncoding(request);
    if (request.getContentLengthLong() > mostBytes) {
      throw ReceivedFile.tooLarge(mostBytes);
    }
    UploadPlaces.Place place = places.take(sender.processor());
    try {
      ReceivedFile.sweep(directory, clock.machineNow().minus(LONGEST));
      ReceivedFile received =
          ReceivedFile.of(
              new GivingWay(request.getInputStream(), files::giveWay), directory, mostBytes, PACE);
      Upload upload = new Upload(place, received, address, caller);
      try {
        checkWhole(request, received);
        return upload;
      } catch (RuntimeException refused) {
        upload.close();
        throw refused;
      }
    } catch (IOException | RuntimeException failure) {
      place.close();
      throw failure;
    }
  }

  private static void checkEncoding(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(FaultCode.UNSUPPORTED_CONTENT_ENCODING);
    }
  }

  /** What was announced is what came (RFC 9530). */
  private static void checkWhole(HttpServletRequest request, ReceivedFile received) {
    long announced = request.getContentLengthLong();
    String header = request.getHeader("Content-Digest");
    Matcher digest = SHA_256.matcher(header == null ? "" : header);
    boolean otherDigest =
        digest.find()
            && !HexFormat.of()
                .formatHex(Base64.getDecoder().decode(digest.group(1)))
                .equals(received.digest());
    if (otherDigest || announced >= 0 && announced != received.size()) {
      throw new Refusal(FaultCode.FILE_NOT_AS_SENT);
    }
  }
}
