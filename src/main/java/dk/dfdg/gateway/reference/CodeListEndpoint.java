package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.codelist.CodeListEntry;
import dk.dfdg.gateway.contract.codelist.v1.CodeListChangeType;
import dk.dfdg.gateway.contract.codelist.v1.CodeListItemStateType;
import dk.dfdg.gateway.contract.codelist.v1.CodeListItemType;
import dk.dfdg.gateway.contract.codelist.v1.CodeListServicePortType;
import dk.dfdg.gateway.contract.codelist.v1.CodeListType;
import dk.dfdg.gateway.contract.codelist.v1.GetCodeListChangesRequestType;
import dk.dfdg.gateway.contract.codelist.v1.GetCodeListChangesResponseType;
import dk.dfdg.gateway.contract.codelist.v1.GetCodeListRequestType;
import dk.dfdg.gateway.contract.codelist.v1.GetCodeListResponseType;
import dk.dfdg.gateway.contract.codelist.v1.GetCodeListsRequestType;
import dk.dfdg.gateway.contract.codelist.v1.GetCodeListsResponseType;
import dk.dfdg.gateway.contract.codelist.v1.GetCompanyRequestType;
import dk.dfdg.gateway.contract.codelist.v1.GetCompanyResponseType;
import dk.dfdg.gateway.contract.codelist.v1.ProductionUnitType;
import dk.dfdg.gateway.contract.common.v1.PingRequestType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.soap.CurrentCall;
import dk.dfdg.gateway.soap.Wire;
import java.time.LocalDate;
import javax.xml.datatype.XMLGregorianCalendar;

/** CodeListService on the wire. */
public final class CodeListEndpoint implements CodeListServicePortType {
  private final CodeListService service;
  private final CompanyService companies;
  private final Wire wire;
  private final GatewayClock clock;

  public CodeListEndpoint(
      CodeListService service, CompanyService companies, Wire wire, GatewayClock clock) {
    this.service = service;
    this.companies = companies;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public GetCodeListsResponseType getCodeLists(GetCodeListsRequestType request) {
    GetCodeListsResponseType response = new GetCodeListsResponseType();
    service
        .lists(CurrentCall.get().context())
        .forEach(list -> response.getCodeList().add(listed(list)));
    return response;
  }

  @Override
  public GetCodeListResponseType getCodeList(GetCodeListRequestType request) {
    CodeListService.Answer answer =
        service.list(
            CurrentCall.get().context(),
            request.getCodeListName(),
            request.getReferenceDate() == null ? null : Wire.day(request.getReferenceDate()));
    GetCodeListResponseType response = new GetCodeListResponseType();
    response.setCodeList(listed(answer.listed()));
    answer.list().entries().forEach(entry -> response.getCodeListItem().add(item(entry)));
    return response;
  }

  @Override
  public GetCodeListChangesResponseType getCodeListChanges(GetCodeListChangesRequestType request) {
    GetCodeListChangesResponseType response = new GetCodeListChangesResponseType();
    service
        .changes(
            CurrentCall.get().context(),
            Wire.day(request.getStartDate()),
            request.getCodeListName())
        .forEach(change -> response.getCodeListChange().add(change(change)));
    return response;
  }

  @Override
  public GetCompanyResponseType getCompany(GetCompanyRequestType request) {
    CompanyService.Found found =
        companies.company(CurrentCall.get().context(), request.getCompanyNumberIdentifier());
    GetCompanyResponseType response = new GetCompanyResponseType();
    response.setCVRNumberIdentifier(found.company().cvr());
    response.setCompanyName(found.company().name());
    response.setStartDate(date(found.company().validFrom()));
    response.setEndDate(date(found.company().validTo()));
    found.units().forEach(unit -> response.getProductionUnit().add(unit(unit)));
    return response;
  }

  private ProductionUnitType unit(ProductionUnit unit) {
    ProductionUnitType type = new ProductionUnitType();
    type.setProductionUnitIdentifier(unit.pNumber());
    type.setProductionUnitName(unit.name());
    type.setAddressText(unit.address());
    type.setPostalCodeIdentifier(unit.postalCode());
    type.setTownName(unit.town());
    type.setStartDate(date(unit.validFrom()));
    type.setEndDate(date(unit.validTo()));
    return type;
  }

  private CodeListType listed(ListedCodeList list) {
    CodeListType type = new CodeListType();
    type.setCodeListName(list.name());
    type.setVersionNumber(list.version());
    type.setEffectiveDate(date(list.effectiveOn()));
    type.setItemCount(list.values());
    type.setNextEffectiveDate(date(list.next()));
    return type;
  }

  private CodeListItemType item(CodeListEntry entry) {
    CodeListItemType type = new CodeListItemType();
    type.setCodeListItemIdentifier(entry.code());
    type.setCodeListItemName(entry.nameDanish());
    type.setStartDate(date(entry.validFrom()));
    type.setEndDate(date(entry.validTo()));
    type.setSourceText(entry.source());
    return type;
  }

  private CodeListChangeType change(AnnouncedChange announced) {
    ReferenceVersion version = announced.version();
    CodeListChangeType type = new CodeListChangeType();
    type.setCodeListName(version.name());
    type.setVersionNumber(version.number());
    type.setAnnouncedDateTime(wire.dateTime(version.announcedAt()));
    type.setEffectiveDate(date(version.effectiveOn()));
    type.setReasonText(version.reason());
    type.setCodeListItemIdentifier(announced.change().code());
    type.setBefore(state(announced.change().before()));
    type.setAfter(state(announced.change().after()));
    return type;
  }

  private CodeListItemStateType state(ReferenceRow row) {
    if (row == null) {
      return null;
    }
    CodeListItemStateType type = new CodeListItemStateType();
    type.setCodeListItemName(row.text());
    type.setStartDate(date(row.from()));
    type.setEndDate(date(row.to()));
    return type;
  }

  private XMLGregorianCalendar date(LocalDate day) {
    return day == null ? null : wire.date(day);
  }

  @Override
  public PingResponseType ping(PingRequestType request) {
    service.ping(CurrentCall.get().context());
    return wire.ping(clock.now());
  }
}
