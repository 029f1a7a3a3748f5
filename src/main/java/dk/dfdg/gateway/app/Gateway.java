package dk.dfdg.gateway.app;

import dk.dfdg.gateway.access.AcceptanceTest;
import dk.dfdg.gateway.access.AccessControl;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.AgreementAdministration;
import dk.dfdg.gateway.access.RefusedCallStore;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.agreement.AgreementEndpoint;
import dk.dfdg.gateway.agreement.AgreementService;
import dk.dfdg.gateway.agreement.SystemChangeService;
import dk.dfdg.gateway.app.admin.AdminCommand;
import dk.dfdg.gateway.app.admin.AdminServer;
import dk.dfdg.gateway.app.admin.ClockCommands;
import dk.dfdg.gateway.app.admin.CodeListCommands;
import dk.dfdg.gateway.app.admin.DeadlineCommands;
import dk.dfdg.gateway.app.admin.ExtractCommands;
import dk.dfdg.gateway.app.admin.IntakeCommands;
import dk.dfdg.gateway.app.admin.QueueCommands;
import dk.dfdg.gateway.app.admin.QueueList;
import dk.dfdg.gateway.app.admin.TimelinessCommands;
import dk.dfdg.gateway.app.agreements.AgreementRegistration;
import dk.dfdg.gateway.app.cli.GatewayStarter;
import dk.dfdg.gateway.app.files.FileChannels;
import dk.dfdg.gateway.app.push.Pushing;
import dk.dfdg.gateway.app.push.Receivers;
import dk.dfdg.gateway.app.sandbox.ReportLoad;
import dk.dfdg.gateway.app.sandbox.SandboxData;
import dk.dfdg.gateway.app.sandbox.SandboxDelivery;
import dk.dfdg.gateway.app.settings.BadSettings;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.citizen.AutomaticLaw;
import dk.dfdg.gateway.citizen.DeadlineRebuild;
import dk.dfdg.gateway.citizen.Deliveries;
import dk.dfdg.gateway.citizen.Outlook;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.deadline.DeadlineEngine;
import dk.dfdg.gateway.delivery.Fetchable;
import dk.dfdg.gateway.delivery.Pruning;
import dk.dfdg.gateway.delivery.Push;
import dk.dfdg.gateway.delivery.ReceivingAgreement;
import dk.dfdg.gateway.enrollment.DifferenceReport;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import dk.dfdg.gateway.extract.Extracts;
import dk.dfdg.gateway.extract.QuotaStatement;
import dk.dfdg.gateway.filing.SenderAccess;
import dk.dfdg.gateway.intake.CompanyIntake;
import dk.dfdg.gateway.intake.CprIntake;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.letter.LetterDirectory;
import dk.dfdg.gateway.letter.LetterRound;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.portal.CodeListServlet;
import dk.dfdg.gateway.portal.FaultPageServlet;
import dk.dfdg.gateway.portal.Health;
import dk.dfdg.gateway.portal.HealthServlet;
import dk.dfdg.gateway.portal.MetricsServlet;
import dk.dfdg.gateway.portal.QueueSection;
import dk.dfdg.gateway.portal.StartPageServlet;
import dk.dfdg.gateway.reference.CodeListEndpoint;
import dk.dfdg.gateway.reference.CodeListService;
import dk.dfdg.gateway.reference.CompanyService;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.soap.CallChain;
import dk.dfdg.gateway.soap.CallLog;
import dk.dfdg.gateway.soap.FaultDetail;
import dk.dfdg.gateway.soap.HttpGuard;
import dk.dfdg.gateway.soap.LargeBodies;
import dk.dfdg.gateway.soap.SecuritySettings;
import dk.dfdg.gateway.soap.ServiceContract;
import dk.dfdg.gateway.soap.ShownCertificates;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.soap.SoapPublisher;
import dk.dfdg.gateway.soap.TlsCaller;
import dk.dfdg.gateway.soap.TrustedCertificates;
import dk.dfdg.gateway.soap.Wire;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.store.StorageException;
import dk.dfdg.gateway.timeliness.TimelinessExtract;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A running gateway, and the one place where everything is wired. Read it from top to bottom: data,
 * law, access, services, the wire, the pages, and last the port.
 */
public final class Gateway implements GatewayStarter.Running {
  /** Services that take chunks of reports, which are larger than other messages. */
  private static final Set<String> CHUNKED = Set.of("AmforaReportingService");

  private static final int SECONDS_BETWEEN_LETTERS = 20;

  private final Database database;
  private final GatewayClock clock;
  private final AgreementAdministration agreements;
  private final SoapPublisher publisher;
  private final WebServer server;
  private final AdminServer admin;
  private final Sweep sweep;
  private final RoundTimer letterTimer;
  private final RoundTimer referenceTimer;
  private final Push push;
  private final Reports reports;
  private final FileChannels files;
  private volatile URI address;

  /** Starts a gateway on its settings; it answers calls when this returns. */
  public static Gateway start(GatewaySettings settings) {
    return new Gateway(settings);
  }

  private Gateway(GatewaySettings settings) {
    // Data
    database = open(settings.database());
    ClockOffsetStore offsets = new ClockOffsetStore(database);
    clock = offsets.clock(settings.sandbox());

    // Law
    Path conf = settings.configuration();
    Path rules = conf.resolve("rules");
    CodeLists lists = CodeLists.load(conf.resolve("codelists"));
    ReferenceData reference = new ReferenceData(conf, lists, settings.limits(), database, clock);
    RuleCatalogue catalogue = RuleCatalogue.load(rules);
    AccessMatrix matrix = AccessMatrix.load(rules, lists.get("DelegatedTaskType")::name);

    // Access
    TestCallStore testCalls = new TestCallStore(database, clock);
    Subscribers subscribers = new Subscribers(database);
    RefusedCallStore refusedCalls = new RefusedCallStore(database);
    AccessControl access = new AccessControl(subscribers, clock);
    agreements =
        new AgreementAdministration(database, clock, AcceptanceTest.load(rules), testCalls);

    // Watching
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    GatewayMetrics metrics = new GatewayMetrics(meters, database, subscribers, clock);
    CallLog log = new CallLog(meters, refusedCalls::record, clock);

    // The rooms of the law
    LawRules lawRules = new LawRules(conf, lists, reference.jobcentres, matrix, settings.limits());
    AutomaticLaw law = lawRules.automatic();
    Registrations registrations = new Registrations(database, clock, matrix, law, testCalls, log);
    Wire wire = new Wire(catalogue);
    SpareCores cores = new SpareCores(Runtime.getRuntime().availableProcessors());
    reports =
        new Reports(
            settings.amfora(),
            rules,
            database,
            clock,
            MeasureLaw.load(conf, lists, reference.jobTitles, lawRules.jobcentres),
            lawRules.jobcentres,
            subscribers,
            cores,
            meters);
    ReportDesk desk = reports.desk();
    LawServices services =
        new LawServices(
            lawRules,
            registrations,
            clock,
            matrix,
            catalogue,
            wire,
            desk,
            // Half of the time in which a connection must move.
            settings.https().idleTimeout().dividedBy(2));
    AgreementService agreement =
        new AgreementService(registrations, subscribers, refusedCalls, matrix, clock);
    SystemChangeService systemChanges =
        new SystemChangeService(database, registrations, clock, lawRules.workingDays);

    // What waits to be told
    Receivers receivers = Receivers.load(settings.push().receivers());
    ReceivingAgreement receiving =
        new ReceivingAgreement(
            new Fetchable(lawRules.messageTypes, subscribers, matrix, clock),
            subscribers,
            matrix,
            clock);
    DeliveryServices delivery =
        new DeliveryServices(
            database,
            lawRules.messageTypes,
            registrations,
            subscribers,
            matrix,
            catalogue,
            wire,
            clock,
            receivers::of,
            () -> publicAddress(settings.https()));

    Pruning pruning = new Pruning(database, clock, settings.delivery().keepDays());
    DeliveryMetrics deliveryMetrics =
        new DeliveryMetrics(meters, database, delivery.queues(), pruning, clock);

    // What CPR delivers
    CprIntake intake =
        new CprIntake(new Deliveries(database, clock, law), clock, lawRules.jobcentres);
    CompanyIntake companies = new CompanyIntake(database);

    // What others are given of the measures
    Extracts extracts = Extracts.load(conf.resolve("rules"), database.forLongWork(), clock);
    QuotaStatement quotas =
        QuotaStatement.load(conf.resolve("rules"), database.forLongWork(), clock);

    // What happens by itself
    DeadlineEngine deadlines =
        new DeadlineEngine(database, clock, registrations::registerDue, meters);
    DeadlineRebuild rebuild = new DeadlineRebuild(database, law);
    sweep =
        new Sweep(
            rebuild::run,
            deadlines::run,
            pruning::run,
            () -> {
              rebuild.stop();
              deadlines.stop();
              pruning.stop();
            });
    LetterRound letters =
        LetterRound.load(
            conf.resolve("letters"),
            database,
            clock,
            new LetterDirectory(settings.letters().directory()));
    letterTimer = new RoundTimer("letters", SECONDS_BETWEEN_LETTERS, letters::run);
    referenceTimer = reference.timer();
    if (settings.sandbox()) {
      Registrations past = new Registrations(database, clock, matrix, lawRules.silent(), testCalls);
      new SandboxData(
              database,
              clock,
              agreements,
              lawRules.messageTypes,
              (citizen, facts) -> past.registerAutomatic(citizen, state -> facts))
          .load(settings);
      SandboxDelivery.load(conf, "cpr-events.csv", intake::take);
      SandboxDelivery.load(conf, "companies.csv", companies::take);
      new ReportLoad(desk, clock).load();
    }

    // The wire
    FaultDetail faults =
        new FaultDetail(
            catalogue, () -> publicAddress(settings.https()).resolve("/errors").toString());
    GatewaySettings.KeyFile key = settings.responseSignature().key();
    GatewaySettings.Security security = settings.security();
    SecuritySettings signatures =
        new SecuritySettings(
            security.timestampLife(),
            security.timestampAhead(),
            settings.sandbox(),
            Providers.of(settings.responseSignature().provider()));
    publisher =
        new SoapPublisher(faults, SigningKey.load(key.file(), key.password()), signatures, log);
    TrustedCertificates trusted = trusted(security);
    CallChain chain =
        new CallChain(MessageLimits.xml(settings.xml()), trusted, signatures, access, lists, clock);
    CallChain chunkChain =
        new CallChain(MessageLimits.chunks(settings), trusted, signatures, access, lists, clock);
    Path contractFiles = conf.toAbsolutePath().normalize().resolveSibling("wsdl");
    Map<ServiceContract, Object> endpoints = new LinkedHashMap<>();
    services
        .endpoints()
        .forEach((name, endpoint) -> endpoints.put(contract(contractFiles, name), endpoint));
    delivery
        .endpoints()
        .forEach((name, endpoint) -> endpoints.put(contract(contractFiles, name), endpoint));
    endpoints.put(
        contract(contractFiles, "AgreementService"),
        new AgreementEndpoint(agreement, systemChanges, wire, clock));
    endpoints.put(
        contract(contractFiles, "CodeListService"),
        new CodeListEndpoint(
            new CodeListService(registrations, reference.library, clock),
            new CompanyService(registrations),
            wire,
            clock));
    endpoints.forEach(
        (contract, endpoint) ->
            publisher.publish(
                contract, endpoint, CHUNKED.contains(contract.name()) ? chunkChain : chain));
    List<ServiceContract> contracts = List.copyOf(endpoints.keySet());

    // What is brought to those who want it brought
    ServiceContract receiver = contract(contractFiles, "NotificationReceiverService");
    push =
        new Pushing(receiver, trusted, signatures, MessageLimits.xml(settings.xml()))
            .of(settings, receivers, database, clock, receiving, delivery.messages());

    // Files of municipalities
    files =
        new FileChannels(
            settings,
            rules,
            database,
            clock,
            desk,
            testCalls,
            new SenderAccess(access, subscribers, matrix, refusedCalls::record, clock),
            new TlsCaller(trusted, clock, settings.sandbox()),
            () -> publicAddress(settings.https()).resolve("/errors").toString());

    // The pages
    Health ready =
        new Health()
            .with("database", () -> database.isUsable() ? "" : "The database does not answer.")
            .with("agreements", () -> agreementsUsable(subscribers))
            .with("push", push::trouble)
            .with("code lists", reference.use::trouble);
    Map<String, Servlet> pages = new LinkedHashMap<>();
    pages.put("/health/*", new HealthServlet(new Health().with("process", () -> ""), ready));
    pages.put(
        "/metrics",
        new MetricsServlet(
            meters,
            () -> {
              metrics.refresh();
              deliveryMetrics.refresh();
              reports.refreshMetrics();
              deadlines.refreshMetrics();
            }));
    pages.put("/reports/*", files.servlet());
    pages.put("/errors/*", new FaultPageServlet(MessageLimits.shown(settings)));
    pages.put("/codelists/*", new CodeListServlet(reference.library, clock));
    QueueList queues = new QueueList(database, delivery.queues(), clock);
    pages.put(
        "/",
        new StartPageServlet(
            contracts,
            ready,
            reports.overdue(),
            reports.desk()::closing,
            settings.sandbox()
                ? Optional.of(new QueueSection(QueueList.COLUMNS, queues::rows))
                : Optional.empty()));

    // Last the port
    HttpGuard guard =
        new HttpGuard(
            contracts,
            settings.https().maxBodyBytes(),
            settings.https().maxConcurrentCalls(),
            new LargeBodies(
                CHUNKED, settings.https().maxChunkBytes(), settings.https().maxConcurrentChunks()),
            cores,
            settings.https().idleTimeout().multipliedBy(2),
            // A connection on which nothing moves is closed; a call is answered before that.
            settings.https().idleTimeout().multipliedBy(2).dividedBy(3),
            faults,
            log);
    server =
        new WebServer(
            settings.https(),
            pages,
            publisher.servlet(),
            guard,
            new ShownCertificates(security.authorities()));
    address = URI.create("https://localhost:" + server.start() + "/");
    Map<String, AdminCommand> commands =
        new LinkedHashMap<>(
            AdminCommands.all(
                agreements,
                systemChanges,
                new AgreementRegistration(
                    agreements,
                    withReceiver(contracts, receiver),
                    Set.of(SenderAccess.UPLOAD),
                    matrix,
                    lists,
                    trusted,
                    clock),
                settings.sandbox()
                    ? ClockCommands.movable(
                        clock,
                        offsets::keep,
                        () -> {
                          reference.use.refresh();
                          sweep.now();
                          letters.run();
                          reports.now();
                        })
                    : ClockCommands.fixed(clock),
                new DifferenceReport(database.forLongWork(), clock),
                new EnrollmentExtract(database.forLongWork())));
    commands.putAll(
        DeadlineCommands.all(
            new Outlook(database, clock, law), new DeadlineRebuild(database, law), catalogue));
    commands.putAll(IntakeCommands.all(intake, companies));
    commands.putAll(CodeListCommands.all(reference.desk, reference.use, clock));
    commands.putAll(
        TimelinessCommands.all(
            new TimelinessExtract(database.forLongWork(), catalogue, lawRules.jobcentres)));
    commands.putAll(ExtractCommands.all(extracts, quotas));
    commands.putAll(
        QueueCommands.all(
            database,
            delivery.queues(),
            lawRules.messageTypes,
            organisation -> subscribers.current().isController(organisation),
            clock));
    admin =
        AdminServer.start(
            settings.admin().port(), settings.admin().stateDirectory(), address, commands);
    delivery.warn(database);
    sweep.start();
    letterTimer.start();
    referenceTimer.start();
    reports.start();
    push.start();
    files.start();
  }

  /** An agreement may say that a subscriber receives, too, although that is no service of ours. */
  private static List<ServiceContract> withReceiver(
      List<ServiceContract> contracts, ServiceContract receiver) {
    List<ServiceContract> all = new ArrayList<>(contracts);
    all.add(receiver);
    return all;
  }

  private static ServiceContract contract(Path folder, String service) {
    return ServiceContract.load(folder.resolve(service + "-v1.wsdl"));
  }

  private static Database open(GatewaySettings.DatabaseAccess access) {
    try {
      return Database.open(
          new DatabaseSettings(access.url(), access.user(), access.password(), access.poolSize()));
    } catch (IllegalArgumentException | StorageException e) {
      throw new BadSettings("database.url", List.of(e.getMessage()));
    }
  }

  private static TrustedCertificates trusted(GatewaySettings.Security security) {
    try {
      return new TrustedCertificates(security.authorities(), security.revocationList());
    } catch (IllegalStateException e) {
      throw new BadSettings("security", List.of(e.getMessage()));
    }
  }

  private static String agreementsUsable(Subscribers subscribers) {
    try {
      subscribers.current();
      return "";
    } catch (StorageException e) {
      return "The agreements cannot be read, so no call is let in.";
    }
  }

  /** Where callers find the pages: as set, or this machine's own address once the port is known. */
  private URI publicAddress(GatewaySettings.Https https) {
    return https.publicAddress() == null ? address : https.publicAddress();
  }

  /** For example {@code https://localhost:8443/}. */
  @Override
  public URI address() {
    return address;
  }

  /** The port of the file server; 0 when there is none. */
  public int sftpPort() {
    return files.sftpPort();
  }

  /** The gateway's data. */
  public Database database() {
    return database;
  }

  /** The gateway's times. */
  public GatewayClock clock() {
    return clock;
  }

  /** What operators do with agreements. */
  public AgreementAdministration agreements() {
    return agreements;
  }

  /** Lets running calls finish and stops. */
  @Override
  public void close() {
    push.close();
    files.close();
    admin.close();
    server.close();
    sweep.close();
    letterTimer.close();
    referenceTimer.close();
    reports.close();
    publisher.close();
    database.close();
  }
}
