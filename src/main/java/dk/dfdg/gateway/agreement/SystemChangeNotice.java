package dk.dfdg.gateway.agreement;

import java.time.LocalDate;
import java.util.UUID;

/** A notice as it was received. */
public record SystemChangeNotice(
    UUID id, String agreementId, LocalDate receivedOn, SystemChange change, NoticeMark mark) {}
