package dk.dfdg.gateway.measure;

import static dk.dfdg.gateway.testing.Measures.aid;
import static dk.dfdg.gateway.testing.Measures.course;
import static dk.dfdg.gateway.testing.Measures.uninsuredCourse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.Rule;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What makes a record this measure and no other, and what its content is. */
class MeasureIdentityTest {
  @Test
  @Rule("AMF-46-1")
  void underChapterEightTheKeyIsTheMeasure() {
    long identity = MeasureIdentity.of(course().build());
    assertEquals(
        identity, MeasureIdentity.of(course().put(MeasureField.START, "2011-01-03").build()));
    assertEquals(
        identity,
        MeasureIdentity.of(
            course().put(MeasureField.KEY, Measures.KEY.toUpperCase(Locale.ROOT)).build()));
    assertNotEquals(
        identity, MeasureIdentity.of(course().put(MeasureField.KEY, Measures.OTHER_KEY).build()));
  }

  @Test
  @Rule({"AMF-15", "INTRO-2"})
  void underChapterNineItIsThePersonTheMeasureAndTheFirstDay() {
    long identity = MeasureIdentity.of(uninsuredCourse().build());
    UUID digest = MeasureDigest.of(uninsuredCourse().build());
    MeasureRecord otherKey = uninsuredCourse().put(MeasureField.KEY, Measures.OTHER_KEY).build();
    assertEquals(identity, MeasureIdentity.of(otherKey));
    assertEquals(digest, MeasureDigest.of(otherKey));
    assertNotEquals(
        identity,
        MeasureIdentity.of(uninsuredCourse().put(MeasureField.START, "2011-09-06").build()));
    assertNotEquals(
        digest, MeasureDigest.of(uninsuredCourse().put(MeasureField.HOURS, 24).build()));
  }

  @Test
  void anAidOfAFileIsItsPersonKindAndDay() {
    MeasureRecord row = aid().put(MeasureField.KEY, (String) null).build();
    assertTrue(MeasureIdentity.isTold(row));
    assertNotEquals(
        MeasureIdentity.of(row),
        MeasureIdentity.of(row.copy().put(MeasureField.AID_TYPE, 2).build()));
  }

  @Test
  void aRecordWithoutWhatItsIdentityIsMadeOfIsNotTold() {
    assertFalse(MeasureIdentity.isTold(course().put(MeasureField.KEY, (String) null).build()));
    assertFalse(
        MeasureIdentity.isTold(uninsuredCourse().put(MeasureField.CPR, (String) null).build()));
    assertTrue(
        MeasureIdentity.isTold(uninsuredCourse().put(MeasureField.KEY, (String) null).build()));
  }

  @Test
  void everyItemChangesTheDigestAndNoTwoDoTheSame() {
    Set<UUID> digests = new HashSet<>();
    for (MeasureField field : EnumSet.allOf(MeasureField.class)) {
      digests.add(MeasureDigest.of(course().put(field, "x").build()));
    }
    digests.add(MeasureDigest.of(course().build()));
    assertEquals(MeasureField.values().length + 1, digests.size());
  }

  @Test
  void theFormOfIdentityAndDigestNeverChanges() {
    assertEquals(7262508504403402424L, MeasureIdentity.of(uninsuredCourse().build()));
    assertEquals(
        UUID.fromString("602d905e-c725-13d9-248e-9503594843be"),
        MeasureDigest.of(uninsuredCourse().build()));
  }
}
