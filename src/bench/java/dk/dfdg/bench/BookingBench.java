package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingContent;
import dk.dfdg.gateway.citizen.ContactCourse;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.store.Json;
import dk.dfdg.gateway.testing.BookingPayloads;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * 500,000 bookings of 50 jobcentres on a PostgreSQL that syncs. How fast is one jobcentre's next
 * week read, a page at a time, at 1 and 4 clients; and how long does a list of 1,000 citizens take
 * in one call? Both by signed calls over HTTPS.
 */
public final class BookingBench {
  private static final int CITIZENS = Integer.getInteger("bench.citizens", 100_000);
  private static final int BOOKINGS_EACH = 5;
  private static final int JOBCENTRES = 50;
  private static final int PAGE = Integer.getInteger("bench.page", 50);
  private static final int LIST = Integer.getInteger("bench.list", 1_000);
  private static final int LISTS = Integer.getInteger("bench.lists", 10);
  private static final int READS = Integer.getInteger("bench.reads", 4_000);
  private static final int BATCH = 5_000;
  private static final String NAMESPACE = "http://service.bm.dk/dfdg/Booking/v1/";
  private static final Organisation OURS = new Organisation(Organisation.JOBCENTRE, "10100");

  private final LocalDate today = GatewayClock.system().today();
  private final Database database;
  private final SignedClient client;
  private final Server node;
  private final URI service;
  private final LoadGenerator generator;

  private BookingBench(Database database, Path directory, Server node) throws Exception {
    Path keys = directory.resolve("keys");
    SSLContext tls = Bench.tls(SandboxKeys.trust(keys.resolve("ca.pem")));
    this.database = database;
    this.node = node;
    this.service = node.address().resolve("/services/BookingService/v1");
    this.generator = new LoadGenerator(tls, service);
    this.client =
        new SignedClient(
            SandboxKeys.load(keys.resolve("workbase.p12")),
            SandboxKeys.trust(keys.resolve("ca.pem")));
  }

  public static void main(String[] arguments) throws Exception {
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bookings");
    Sandbox.prepare(Path.of("conf"), directory, 0);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(true)) {
      String url = postgres.newDatabase();
      try (Server node =
              Server.start(
                  BenchGateway.class,
                  directory.toString(),
                  url,
                  postgres.user(),
                  "" + CITIZENS,
                  "portable");
          Database database =
              Database.open(new DatabaseSettings(url, postgres.user(), "", 2, true))) {
        BookingBench bench = new BookingBench(database, directory, node);
        bench.fill();
        bench.read();
        bench.lists();
      }
    }
    System.exit(0);
  }

  /** Each citizen is called five times: once in the next week, and four times in two years. */
  private void fill() {
    List<Long> citizens =
        database.inTransaction(
            handle -> {
              handle.execute(
                  """
                  update citizen set contact_group = 1, jobcentre = case when id % ? = 0 then '10100'
                    else cast(20000 + (id % ?) * 100 as varchar(5)) end
                  where given_name = 'Bench'""",
                  JOBCENTRES, JOBCENTRES);
              return handle
                  .select("select id from citizen where given_name = 'Bench' order by id")
                  .mapTo(Long.class)
                  .list();
            });
    for (int from = 0; from < citizens.size(); from += BATCH / BOOKINGS_EACH) {
      List<Long> some =
          citizens.subList(from, Math.min(citizens.size(), from + BATCH / BOOKINGS_EACH));
      database.inTransaction(
          handle -> {
            PreparedBatch rows =
                handle.prepareBatch(
                    """
                    insert into booking (id, citizen_id, organisation_type, organisation_code,
                      starts_at, core, content) values (?, ?, ?, ?, ?, ?, ?)""");
            PreparedBatch courses =
                handle.prepareBatch("update citizen set contact_course = ? where id = ?");
            for (long citizen : some) {
              List<Booking> bookings =
                  IntStream.range(0, BOOKINGS_EACH).mapToObj(i -> booking(citizen, i)).toList();
              for (Booking booking : bookings) {
                rows.add(
                    booking.id().toString(),
                    citizen,
                    booking.owner().type(),
                    booking.owner().code(),
                    OffsetDateTime.ofInstant(booking.start(), GatewayClock.ZONE),
                    Json.write(booking),
                    Json.write(content(booking.owner())));
              }
              courses.add(
                  Json.write(
                      new ContactCourse(
                          List.of(), List.of(), List.of(), ContactCourse.NONE.cv(), bookings)),
                  citizen);
            }
            rows.execute();
            return courses.execute();
          });
    }
    database.read(handle -> handle.execute("analyze"));
  }

  private Booking booking(long citizen, int number) {
    String code =
        citizen % JOBCENTRES == 0 ? OURS.code() : "" + (20000 + citizen % JOBCENTRES * 100);
    long spread = citizen / JOBCENTRES;
    LocalDate day =
        number == 0
            ? today.plusDays(1 + spread % 7)
            : today.plusDays((spread * 31 + number * 97) % 730 - 365);
    if (number > 0 && !day.isBefore(today.plusDays(1)) && day.isBefore(today.plusDays(8))) {
      day = day.plusDays(30);
    }
    Instant start =
        day.atTime(LocalTime.of(8 + (int) (spread % 8), (int) (spread % 4) * 15))
            .atZone(GatewayClock.ZONE)
            .toInstant();
    return new Booking(
        UUID.randomUUID(),
        new Organisation(Organisation.JOBCENTRE, code),
        7,
        1,
        start,
        start.plusSeconds(1800),
        true,
        false,
        null,
        List.of(),
        false,
        null,
        null);
  }

  private BookingContent content(Organisation owner) {
    return new BookingContent(
        owner,
        "Jobsamtale",
        "Du indkaldes til en jobsamtale om dit videre kontaktforløb. Medbring dit CV.",
        new BookingContent.Location("Lokale 12, 2. sal", "Nyropsgade 1", "1602", "København V"),
        new BookingContent.Contact("33151515", "jobcenter@example.dk", null),
        "Sagsbehandler Prøve",
        true,
        today,
        null,
        null);
  }

  private record Position(String start, String id) {}

  /**
   * The week's pages again and again, each in a message of its own, signed before the clock runs.
   */
  private void read() throws Exception {
    List<Position> week =
        database.read(
            handle ->
                handle
                    .select(
                        """
                        select starts_at, id from booking
                        where organisation_type = 8 and organisation_code = '10100'
                          and starts_at >= ? and starts_at < ? order by starts_at, id""",
                        today.plusDays(1).atStartOfDay(GatewayClock.ZONE).toOffsetDateTime(),
                        today.plusDays(8).atStartOfDay(GatewayClock.ZONE).toOffsetDateTime())
                    .map(
                        (row, context) ->
                            new Position(
                                row.getObject("starts_at", OffsetDateTime.class)
                                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                                row.getString("id")))
                    .list());
    int total =
        database.read(
            handle -> handle.select("select count(*) from booking").mapTo(Integer.class).one());
    System.out.printf(
        "%,d bookings; the week has %,d, in pages of %d%n%n", total, week.size(), PAGE);
    System.out.println("| clients | pages/s | p50 ms | p99 ms | server CPU ms a page |");
    System.out.println("|---|---|---|---|---|");
    run(4, pages(week, READS));
    for (int clients : List.of(1, 4)) {
      List<byte[]> messages = pages(week, READS);
      Duration before = node.cpu();
      LoadGenerator.Result result = run(clients, messages);
      System.out.printf(
          Locale.ROOT,
          "| %d | %.0f | %.1f | %.1f | %.1f |%n",
          clients,
          result.perSecond(),
          result.millisecondsAt(0.5),
          result.millisecondsAt(0.99),
          node.cpu().minus(before).toNanos() / 1e6 / result.calls());
    }
  }

  private List<byte[]> pages(List<Position> week, int count) {
    int pages = (week.size() + PAGE - 1) / PAGE;
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> sign("GetAuthorityBookings", page(week, i % pages)))
        .toList();
  }

  private String page(List<Position> week, int number) {
    Position after = number == 0 ? null : week.get(number * PAGE - 1);
    return """
        <bok:GetAuthorityBookingsRequest xmlns:bok="%s"><bok:StartDate>%s</bok:StartDate>\
        <bok:EndDate>%s</bok:EndDate><bok:PageSizeQuantity>%d</bok:PageSizeQuantity>%s\
        </bok:GetAuthorityBookingsRequest>"""
        .formatted(
            NAMESPACE,
            today.plusDays(1),
            today.plusDays(7),
            PAGE,
            after == null
                ? ""
                : "<bok:ContinueAfter><bok:BookingStartTime>%s</bok:BookingStartTime><bok:BookingIdentifier>%s</bok:BookingIdentifier></bok:ContinueAfter>"
                    .formatted(after.start(), after.id()));
  }

  private LoadGenerator.Result run(int clients, List<byte[]> messages) throws Exception {
    LoadGenerator.Result result =
        generator.run(clients, messages, NAMESPACE + "GetAuthorityBookings", Duration.ofMinutes(5));
    if (result.refused() > 0) {
      throw new IllegalStateException(
          result.refused() + " calls were refused, the first with " + result.firstRefusal());
    }
    return result;
  }

  private void lists() throws Exception {
    List<String> numbers =
        database.read(
            handle ->
                handle
                    .select(
                        """
                        select cpr from citizen
                        where given_name = 'Bench' and jobcentre = '10100' order by cpr""")
                    .mapTo(String.class)
                    .list());
    List<Double> seconds = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int i = 0; i < LISTS; i++) {
      int from = i * LIST % Math.max(1, numbers.size() - LIST);
      String payload =
          new BookingPayloads(today)
              .createAll(UUID.randomUUID(), numbers.subList(from, from + LIST));
      Duration before = node.cpu();
      long start = System.nanoTime();
      SignedClient.Answer answer =
          client.send(
              service,
              NAMESPACE + "CreateBookings",
              payload,
              OURS,
              "urn:uuid:" + UUID.randomUUID());
      seconds.add((System.nanoTime() - start) / 1e9);
      cpu.add(node.cpu().minus(before).toNanos() / 1e9);
      int made = answer.payload().getElementsByTagNameNS("*", "ExistingIndicator").getLength();
      if (answer.fault() || made != LIST) {
        throw new IllegalStateException(made + " bookings were made: " + answer.httpStatus());
      }
    }
    List<Double> sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%nA list of %,d: the first %.2f s, then median %.2f s, slowest of %d %.2f s;"
            + " server CPU, median, %.2f s%n",
        LIST,
        seconds.get(0),
        sorted.get(sorted.size() / 2),
        LISTS,
        sorted.get(sorted.size() - 1),
        cpu.stream().sorted().skip(cpu.size() / 2).findFirst().orElseThrow());
  }

  private byte[] sign(String operation, String payload) {
    return client.signed(
        service, NAMESPACE + operation, payload, OURS, "urn:uuid:" + UUID.randomUUID());
  }
}
