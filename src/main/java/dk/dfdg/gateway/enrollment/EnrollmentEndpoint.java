package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Profession;
import dk.dfdg.gateway.citizen.Receipt;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.common.v1.ServiceReceiptType;
import dk.dfdg.gateway.contract.enrollment.v1.CancelUnemploymentEnrollmentRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.CancelUnemploymentEnrollmentResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.ConfirmJobSearchRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.ConfirmJobSearchResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.GetCurrentEnrollmentRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.GetCurrentEnrollmentResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.ProfessionTypeCollection;
import dk.dfdg.gateway.contract.enrollment.v1.RegisterWishToStayEnrolledRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.RegisterWishToStayEnrolledResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentCancellationType;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentResponseType;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentServicePortType;
import dk.dfdg.gateway.contract.enrollment.v1.UnemploymentEnrollmentType;
import dk.dfdg.gateway.contract.enrollment.v1.WithdrawEnrollmentCancellationRequestType;
import dk.dfdg.gateway.contract.enrollment.v1.WithdrawEnrollmentCancellationResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.util.List;

/**
 * UnemploymentEnrollmentService on the wire: turns requests into commands and outcomes into
 * receipts.
 */
public final class EnrollmentEndpoint implements UnemploymentEnrollmentServicePortType {
  private static final String CPR = "/enr:PersonCivilRegistrationIdentifier";

  private final EnrollmentService service;
  private final JobSearchService jobSearch;
  private final Wire wire;
  private final GatewayClock clock;

  public EnrollmentEndpoint(
      EnrollmentService service, JobSearchService jobSearch, Wire wire, GatewayClock clock) {
    this.service = service;
    this.jobSearch = jobSearch;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public UnemploymentEnrollmentResponseType unemploymentEnrollment(
      UnemploymentEnrollmentRequestType request) {
    UnemploymentEnrollmentType sent = request.getUnemploymentEnrollment();
    EnrollCommand command =
        new EnrollCommand(
            Wire.cpr(
                sent.getPersonCivilRegistrationIdentifier(),
                "/enr:UnemploymentEnrollmentRequest/enr:UnemploymentEnrollment" + CPR),
            sent.getClientCategoryTypeIdentifier(),
            Wire.day(sent.getEnrollmentDate()),
            sent.getCurrentUnemploymentStatusTypeIdentifier(),
            professions(sent.getProfession()),
            sent.getEmailAddressIdentifier(),
            Boolean.TRUE.equals(sent.isDocumentedAttemptIndicator()),
            sent.getEnrollmentComment(),
            Boolean.TRUE.equals(sent.isRightsAndDutiesAdvisedIndicator()));
    Registered registered = service.enroll(CurrentCall.get().context(), command);
    UnemploymentEnrollmentResponseType response = new UnemploymentEnrollmentResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setEnrollmentPendingIndicator(
        EnrollmentService.isPending(registered) ? Boolean.TRUE : null);
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  private ServiceReceiptType receipt(Registered registered) {
    Receipt receipt = registered.receipt();
    return wire.receipt(receipt.messageIdentifier(), receipt.eventDate(), receipt.test());
  }

  private static List<Profession> professions(ProfessionTypeCollection sent) {
    return sent == null
        ? List.of()
        : sent.getProfessionType().stream()
            .map(
                title ->
                    new Profession(
                        title.getConceptUriDa(),
                        title.getAliasIdentifier(),
                        title.isHasEducation(),
                        title.getYearLastUsed(),
                        title.getMonthsOfExperience()))
            .toList();
  }

  @Override
  public CancelUnemploymentEnrollmentResponseType cancelUnemploymentEnrollment(
      CancelUnemploymentEnrollmentRequestType request) {
    UnemploymentEnrollmentCancellationType sent = request.getUnemploymentEnrollmentCancellation();
    Cpr cpr =
        Wire.cpr(
            sent.getPersonCivilRegistrationIdentifier(),
            "/enr:CancelUnemploymentEnrollmentRequest/enr:UnemploymentEnrollmentCancellation"
                + CPR);
    Registered registered =
        service.cancel(
            CurrentCall.get().context(),
            new CancelCommand(
                cpr, Wire.day(sent.getCancellationDate()), sent.getCauseTypeIdentifier()));
    CancelUnemploymentEnrollmentResponseType response =
        new CancelUnemploymentEnrollmentResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public WithdrawEnrollmentCancellationResponseType withdrawEnrollmentCancellation(
      WithdrawEnrollmentCancellationRequestType request) {
    Cpr cpr =
        Wire.cpr(
            request.getPersonCivilRegistrationIdentifier(),
            "/enr:WithdrawEnrollmentCancellationRequest" + CPR);
    Registered registered = service.withdrawCancellation(CurrentCall.get().context(), cpr);
    WithdrawEnrollmentCancellationResponseType response =
        new WithdrawEnrollmentCancellationResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public GetCurrentEnrollmentResponseType getCurrentEnrollment(
      GetCurrentEnrollmentRequestType request) {
    Cpr cpr =
        Wire.cpr(
            request.getPersonCivilRegistrationIdentifier(),
            "/enr:GetCurrentEnrollmentRequest" + CPR);
    CurrentEnrollment current = service.current(CurrentCall.get().context(), cpr);
    GetCurrentEnrollmentResponseType response = new GetCurrentEnrollmentResponseType();
    response.setEnrolledIndicator(current.enrolled());
    if (current.enrollment() != null) {
      response.setCurrentEnrollment(EnrollmentWireEndpoint.of(current.enrollment(), wire));
    }
    response.setAdvice(wire.advice(current.advice()));
    return response;
  }

  @Override
  public ConfirmJobSearchResponseType confirmJobSearch(ConfirmJobSearchRequestType request) {
    Cpr cpr =
        Wire.cpr(request.getPersonCivilRegistrationIdentifier(), EnrollmentPaths.CONFIRM_CITIZEN);
    Registered registered = jobSearch.confirm(CurrentCall.get().context(), cpr);
    ConfirmJobSearchResponseType response = new ConfirmJobSearchResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setNextConfirmationDate(wire.date(jobSearch.nextAfter(registered)));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public RegisterWishToStayEnrolledResponseType registerWishToStayEnrolled(
      RegisterWishToStayEnrolledRequestType request) {
    Cpr cpr =
        Wire.cpr(request.getPersonCivilRegistrationIdentifier(), EnrollmentPaths.STAY_CITIZEN);
    Registered registered = jobSearch.stayEnrolled(CurrentCall.get().context(), cpr);
    RegisterWishToStayEnrolledResponseType response = new RegisterWishToStayEnrolledResponseType();
    response.setServiceReceipt(receipt(registered));
    response.setAdvice(wire.advice(registered.advice()));
    return response;
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}
