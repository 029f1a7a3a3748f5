package dk.dfdg.gateway.sickness;

import dk.dfdg.gateway.citizen.FollowUpRemarks;
import dk.dfdg.gateway.contract.sickness.v1.EmployerTalkItemType;
import dk.dfdg.gateway.contract.sickness.v1.EmployerTalkItemTypeCollection;
import dk.dfdg.gateway.contract.sickness.v1.FollowUpItemType;
import dk.dfdg.gateway.contract.sickness.v1.FollowUpItemTypeCollection;
import dk.dfdg.gateway.contract.sickness.v1.GetFollowUpsResponseType;
import dk.dfdg.gateway.soap.Wire;

/** Follow-ups and employers' talks as the contract has them; part of the endpoint. */
final class SicknessWireEndpoint {
  private SicknessWireEndpoint() {}

  static GetFollowUpsResponseType of(KnownFollowUps known, Wire wire) {
    GetFollowUpsResponseType response = new GetFollowUpsResponseType();
    if (!known.followUps().isEmpty()) {
      FollowUpItemTypeCollection items = new FollowUpItemTypeCollection();
      known.followUps().forEach(item -> items.getFollowUpItemType().add(followUp(item, wire)));
      response.setFollowUpItem(items);
    }
    if (!known.talks().isEmpty()) {
      EmployerTalkItemTypeCollection items = new EmployerTalkItemTypeCollection();
      known.talks().forEach(talk -> items.getEmployerTalkItemType().add(talk(talk, wire)));
      response.setEmployerTalkItem(items);
    }
    return response;
  }

  private static FollowUpItemType followUp(KnownFollowUps.Item item, Wire wire) {
    FollowUpRemarks remarks = item.remarks();
    FollowUpItemType type = new FollowUpItemType();
    type.setFollowUpIdentifier(item.followUp().id().toString());
    type.setMunicipalityCode(remarks.municipality());
    type.setFollowUpDate(wire.date(item.followUp().heldOn()));
    type.setInterviewContactTypeIdentifier(item.followUp().form());
    type.setVisitationCategoryTypeIdentifier(item.followUp().visitationCategory());
    type.setExpectedReturnDate(
        remarks.expectedReturn() == null ? null : wire.date(remarks.expectedReturn()));
    type.setInOfferIndicator(remarks.inOffer());
    type.setFollowUpAgreement(remarks.report().agreement());
    type.setNeedAssessment(remarks.needAssessment());
    type.setRegistrationDate(wire.date(item.followUp().registeredOn()));
    type.setLateIndicator(item.late());
    type.setRegisteringAuthority(Wire.organisation(item.registrar()));
    return type;
  }

  private static EmployerTalkItemType talk(KnownFollowUps.Talk talk, Wire wire) {
    EmployerTalkItemType type = new EmployerTalkItemType();
    type.setEmployerTalkIdentifier(talk.talk().id().toString());
    type.setCVRNumber(talk.talk().cvrNumber());
    type.setSENumber(talk.talk().seNumber());
    type.setTalkDate(wire.date(talk.talk().heldOn()));
    type.setRegisteringAuthority(Wire.organisation(talk.registrar()));
    return type;
  }
}
