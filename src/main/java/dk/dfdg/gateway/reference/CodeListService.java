package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;

/** Kodelister: what may stand in a coded field, since when and until when (PUB-2001). */
public final class CodeListService {
  private final Registrations registrations;
  private final ReferenceLibrary library;
  private final GatewayClock clock;

  public CodeListService(
      Registrations registrations, ReferenceLibrary library, GatewayClock clock) {
    this.registrations = registrations;
    this.library = library;
    this.clock = clock;
  }

  /** All lists, without their values. */
  List<ListedCodeList> lists(CallContext call) {
    return registrations.readWithoutCitizen(call, handle -> library.lists(handle, clock.today()));
  }

  /**
   * @param asked a day, also a coming one, or null for today
   * @throws Refusal when there is no such list
   */
  Answer list(CallContext call, String name, LocalDate asked) {
    LocalDate day = asked == null ? clock.today() : asked;
    return registrations.readWithoutCitizen(
        call,
        handle -> {
          if (!library.has(name)) {
            throw unknown("GetCodeListRequest", name);
          }
          return new Answer(library.list(handle, name, day), library.codeList(handle, name, day));
        });
  }

  /**
   * What has been and will be changed.
   *
   * @param since the first day on which a change takes effect
   * @param name the only list that is asked for, or null
   * @throws Refusal when there is no such list
   */
  List<AnnouncedChange> changes(CallContext call, LocalDate since, String name) {
    return registrations.readWithoutCitizen(
        call,
        handle -> {
          if (name != null && !library.has(name)) {
            throw unknown("GetCodeListChangesRequest", name);
          }
          return library.changes(handle, since).stream()
              .filter(change -> name == null || change.version().name().equals(name))
              .toList();
        });
  }

  private static Refusal unknown(String request, String name) {
    return new Refusal(
        Violation.of(FaultCode.INVALID_CODE_LIST_NAME, "PUB-2001")
            .at("/cod:" + request + "/cod:CodeListName", name));
  }

  /** Records that the service was asked whether it answers. */
  void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }

  /** A list and its values. */
  record Answer(ListedCodeList listed, CodeList list) {}
}
