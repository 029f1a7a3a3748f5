package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** Anden samtale, type 12: neither match nor agreement is obligatory (pkt. 15.1.1). */
final class OtherConversation implements HeldType {

  @Override
  public String rule() {
    return "IDK-27-12";
  }

  @Override
  public List<Violation> check(Reporting reporting) {
    return List.of();
  }

  @Override
  public boolean isAlwaysMatched() {
    return false;
  }
}
