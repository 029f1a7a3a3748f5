package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may register something.
 *
 * @param rule the rule that says so
 */
public record Registrars(Set<Channel> channels, String rule) {

  /** From a row with a column for each channel and one for the rule. */
  public static Registrars read(CsvRow row) {
    Set<Channel> allowed = EnumSet.of(Channel.SYSTEM);
    for (Channel channel : EnumSet.complementOf(EnumSet.of(Channel.SYSTEM))) {
      if (row.yes(channel.name().toLowerCase(Locale.ROOT))) {
        allowed.add(channel);
      }
    }
    return new Registrars(allowed, row.text("rule"));
  }

  public Optional<Violation> check(Channel channel) {
    return channels.contains(channel)
        ? Optional.empty()
        : Optional.of(Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, rule));
  }
}
