package dk.dfdg.gateway.agreement;

import dk.dfdg.gateway.contract.agreement.v1.NoticeMarkType;
import dk.dfdg.gateway.contract.agreement.v1.SystemChangeNoticeType;
import dk.dfdg.gateway.contract.agreement.v1.SystemChangeType;
import dk.dfdg.gateway.soap.Wire;

/** Turns system changes and their notices into the generated types, and back. */
final class SystemChangeWireEndpoint {
  private SystemChangeWireEndpoint() {}

  static SystemChange change(SystemChangeType sent) {
    return new SystemChange(
        sent.getSystemName(),
        sent.getNewSystemName(),
        Wire.day(sent.getStartDate()),
        sent.getChangeDescription(),
        sent.getDataTreatmentDescription(),
        sent.isAllDataConvertedIndicator(),
        Boolean.TRUE.equals(sent.isAnnouncedWebServiceChangeIndicator()),
        Boolean.TRUE.equals(sent.isOtherChangesIndicator()));
  }

  static NoticeMarkType mark(NoticeMark mark, Wire wire) {
    NoticeMarkType type = new NoticeMarkType();
    type.setNoticeRequiredIndicator(mark.required());
    type.setLatestNoticeDate(wire.date(mark.latest()));
    type.setLateIndicator(mark.late());
    type.setIncompleteIndicator(mark.incomplete());
    return type;
  }

  static SystemChangeNoticeType notice(SystemChangeNotice notice, Wire wire) {
    SystemChangeNoticeType type = new SystemChangeNoticeType();
    type.setNoticeIdentifier(notice.id().toString());
    type.setAgreementIdentifier(notice.agreementId());
    type.setReceivedDate(wire.date(notice.receivedOn()));
    type.setSystemChange(change(notice.change(), wire));
    type.setNoticeMark(mark(notice.mark(), wire));
    return type;
  }

  private static SystemChangeType change(SystemChange change, Wire wire) {
    SystemChangeType type = new SystemChangeType();
    type.setSystemName(change.systemName());
    type.setNewSystemName(change.newSystemName());
    type.setStartDate(wire.date(change.startDate()));
    type.setChangeDescription(change.description());
    type.setDataTreatmentDescription(change.dataTreatment());
    type.setAllDataConvertedIndicator(change.allDataConverted());
    type.setAnnouncedWebServiceChangeIndicator(change.followsAnnouncedChange());
    type.setOtherChangesIndicator(change.otherChanges());
    return type;
  }
}
