package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.contract.cv.v1.CvInterviewItemType;
import dk.dfdg.gateway.contract.cv.v1.CvInterviewItemTypeCollection;
import dk.dfdg.gateway.contract.cv.v1.GetCvStatusResponseType;
import dk.dfdg.gateway.soap.Wire;

/** Where a CV stands as the contract has it; part of the endpoint. */
final class CvWireEndpoint {
  private CvWireEndpoint() {}

  static GetCvStatusResponseType of(KnownCv known, Wire wire) {
    GetCvStatusResponseType response = new GetCvStatusResponseType();
    response.setCvStatusIdentifier(known.cv().status());
    response.setCvStatusDate(known.cv().since() == null ? null : wire.date(known.cv().since()));
    response.setCvComment(known.comment());
    response.setSearchableIndicator(known.cv().searchable());
    response.setCvCustomerIdentifier(known.cv().number());
    if (!known.interviews().isEmpty()) {
      CvInterviewItemTypeCollection items = new CvInterviewItemTypeCollection();
      known.interviews().forEach(item -> items.getCvInterviewItemType().add(item(item, wire)));
      response.setCvInterviewItem(items);
    }
    return response;
  }

  private static CvInterviewItemType item(KnownCv.Item item, Wire wire) {
    CvInterviewItemType type = new CvInterviewItemType();
    type.setCvInterviewIdentifier(item.interview().id().toString());
    type.setMunicipalityCode(item.municipality());
    type.setInterviewDate(wire.date(item.interview().heldOn()));
    type.setInterviewContactTypeIdentifier(item.interview().form());
    type.setCvStatusIdentifier(item.status());
    type.setInterviewAgreement(item.agreement());
    type.setRegistrationDate(wire.date(item.interview().registeredOn()));
    type.setLateIndicator(item.late());
    type.setRegisteringAuthority(Wire.organisation(item.registrar()));
    return type;
  }
}
