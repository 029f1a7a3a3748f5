package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.app.sandbox.SandboxCitizen.Ended;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.Former;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.Markers;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleAbsence;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleCourse;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleDelegation;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleHeld;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleInterview;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleMarking;
import dk.dfdg.gateway.app.sandbox.SandboxCitizen.SampleOffer;
import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the note column: markers with commas between them, then free words after {@code #}. */
final class CitizenMarkers {
  private static final Set<String> KNOWN =
      Set.of(
          "dead",
          "abroad",
          "temporary-foreign-address",
          "marking",
          "applicant",
          "benefit-right-from",
          "previous-match",
          "planned-cancellation",
          "ended",
          "pending",
          "applied",
          "refused",
          "notified",
          "guest",
          "former",
          "absence",
          "interview",
          "earlier-interview",
          "follow-up",
          "employer-talk",
          "cv",
          "cv-interview",
          "membership",
          "delegation",
          "offer");

  private CitizenMarkers() {}

  static Markers parse(String note) {
    Map<String, String[]> found = new HashMap<>();
    for (String marker : note.replaceFirst("#.*", "").split(",")) {
      if (!marker.isBlank()) {
        String[] parts = marker.trim().split(":");
        if (!KNOWN.contains(parts[0]) || found.put(parts[0], parts) != null) {
          throw new IllegalArgumentException("the marker " + parts[0] + " is unknown or doubled");
        }
      }
    }
    String[] ended = found.get("ended");
    String[] guest = found.get("guest");
    String[] former = found.get("former");
    return new Markers(
        date(found.get("dead")),
        found.containsKey("abroad"),
        found.containsKey("temporary-foreign-address"),
        marking(found.get("marking")),
        found.containsKey("applicant"),
        date(found.get("benefit-right-from")),
        number(found.get("previous-match")),
        number(found.get("planned-cancellation")),
        ended == null ? null : new Ended(number(ended), Integer.parseInt(ended[2])),
        found.containsKey("pending"),
        number(found.get("applied")),
        number(found.get("refused")),
        found.containsKey("notified"),
        guest == null ? null : organisation(guest),
        former == null ? null : new Former(organisation(former), Integer.parseInt(former[3])),
        absence(found.get("absence")),
        Stream.of("earlier-interview", "interview")
            .map(found::get)
            .filter(Objects::nonNull)
            .map(CitizenMarkers::interview)
            .toList(),
        new SampleCourse(
            held(found.get("follow-up")),
            held(found.get("employer-talk")),
            found.containsKey("cv") ? (Boolean) found.get("cv")[1].equals("yes") : null,
            held(found.get("cv-interview")),
            offer(found.get("offer"))),
        held(found.get("membership")),
        delegation(found.get("delegation")));
  }

  private static SampleDelegation delegation(String[] marker) {
    return marker == null
        ? null
        : new SampleDelegation(
            Integer.parseInt(marker[1]),
            UUID.fromString(marker[2]),
            Stream.of(marker[3].split("\\+")).map(Integer::valueOf).toList());
  }

  private static SampleAbsence absence(String[] marker) {
    return marker == null
        ? null
        : new SampleAbsence(
            Integer.parseInt(marker[1]),
            Integer.parseInt(marker[2]),
            marker[3].isEmpty() ? null : Integer.valueOf(marker[3]),
            UUID.fromString(marker[4]));
  }

  private static SampleInterview interview(String[] marker) {
    return new SampleInterview(
        Integer.parseInt(marker[1]), Integer.parseInt(marker[2]), UUID.fromString(marker[3]));
  }

  private static SampleHeld held(String[] marker) {
    return marker == null
        ? null
        : new SampleHeld(Integer.parseInt(marker[1]), UUID.fromString(marker[2]));
  }

  private static SampleOffer offer(String[] marker) {
    return marker == null
        ? null
        : new SampleOffer(
            Integer.parseInt(marker[1]),
            Integer.parseInt(marker[2]),
            UUID.fromString(marker[3]),
            marker.length > 4 && marker[4].equals("annulled"));
  }

  private static SampleMarking marking(String[] marker) {
    return marker == null
        ? null
        : new SampleMarking(
            Integer.parseInt(marker[1]), Integer.parseInt(marker[2]), UUID.fromString(marker[3]));
  }

  private static LocalDate date(String[] marker) {
    return marker == null ? null : LocalDate.parse(marker[1]);
  }

  private static Integer number(String[] marker) {
    return marker == null ? null : Integer.valueOf(marker[1]);
  }

  private static Organisation organisation(String[] marker) {
    return new Organisation(Integer.parseInt(marker[1]), marker[2]);
  }
}
