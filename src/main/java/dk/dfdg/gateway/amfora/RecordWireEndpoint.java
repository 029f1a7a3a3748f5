package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.contract.amfora.v1.AidType;
import dk.dfdg.gateway.contract.amfora.v1.InsuredMeasureType;
import dk.dfdg.gateway.contract.amfora.v1.MeasureRecordType;
import dk.dfdg.gateway.contract.amfora.v1.MentorType;
import dk.dfdg.gateway.contract.amfora.v1.PersonalAssistanceType;
import dk.dfdg.gateway.contract.amfora.v1.UninsuredMeasureType;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.util.List;
import java.util.stream.Stream;

/** Records as the contract has them into records of the law, and back; part of the endpoint. */
final class RecordWireEndpoint {
  /** Between the numbers of several citizens in one item. */
  static final String BETWEEN = " ";

  private static final RecordShape<InsuredMeasureType> INSURED =
      new RecordShape<>(RecordKind.INSURED, InsuredMeasureType.class);
  private static final RecordShape<UninsuredMeasureType> UNINSURED =
      new RecordShape<>(RecordKind.UNINSURED, UninsuredMeasureType.class);
  private static final RecordShape<AidType> AID = new RecordShape<>(RecordKind.AID, AidType.class);
  private static final RecordShape<PersonalAssistanceType> ASSISTANCE =
      new RecordShape<>(RecordKind.PERSONAL_ASSISTANCE, PersonalAssistanceType.class);
  private static final RecordShape<MentorType> MENTOR =
      new RecordShape<>(RecordKind.MENTOR, MentorType.class);

  private RecordWireEndpoint() {}

  static MeasureRecord of(InsuredMeasureType sent) {
    return INSURED.read(sent).build();
  }

  static MeasureRecord of(UninsuredMeasureType sent) {
    return UNINSURED.read(sent).build();
  }

  static MeasureRecord of(AidType sent) {
    return AID.read(sent).build();
  }

  static MeasureRecord of(PersonalAssistanceType sent) {
    return ASSISTANCE.read(sent).build();
  }

  static MeasureRecord of(MentorType sent) {
    return MENTOR
        .read(sent)
        .put(
            MeasureField.SUPPORTED,
            String.join(BETWEEN, sent.getSupportedPersonCivilRegistrationIdentifier()))
        .build();
  }

  /** The schema lets exactly one kind be there. */
  static MeasureRecord of(MeasureRecordType sent) {
    if (sent.getInsuredMeasure() != null) {
      return of(sent.getInsuredMeasure());
    }
    if (sent.getUninsuredMeasure() != null) {
      return of(sent.getUninsuredMeasure());
    }
    if (sent.getAid() != null) {
      return of(sent.getAid());
    }
    return sent.getPersonalAssistance() != null
        ? of(sent.getPersonalAssistance())
        : of(sent.getMentor());
  }

  /** A record as it is told; null stays null. */
  static MeasureRecordType told(MeasureRecord record) {
    if (record == null) {
      return null;
    }
    MeasureRecordType told = new MeasureRecordType();
    switch (record.kind()) {
      case INSURED -> told.setInsuredMeasure(INSURED.told(record, new InsuredMeasureType()));
      case UNINSURED ->
          told.setUninsuredMeasure(UNINSURED.told(record, new UninsuredMeasureType()));
      case AID -> told.setAid(AID.told(record, new AidType()));
      case PERSONAL_ASSISTANCE ->
          told.setPersonalAssistance(ASSISTANCE.told(record, new PersonalAssistanceType()));
      case MENTOR -> told.setMentor(mentor(record));
    }
    return told;
  }

  private static MentorType mentor(MeasureRecord record) {
    MentorType told = MENTOR.told(record, new MentorType());
    if (record.has(MeasureField.SUPPORTED)) {
      told.getSupportedPersonCivilRegistrationIdentifier()
          .addAll(List.of(record.text(MeasureField.SUPPORTED).split(BETWEEN)));
    }
    return told;
  }

  /** The items that a kind can have in the contract. */
  static Stream<MeasureField> items(RecordKind kind) {
    return switch (kind) {
      case INSURED -> INSURED.fields();
      case UNINSURED -> UNINSURED.fields();
      case AID -> AID.fields();
      case PERSONAL_ASSISTANCE -> ASSISTANCE.fields();
      case MENTOR -> Stream.concat(MENTOR.fields(), Stream.of(MeasureField.SUPPORTED));
    };
  }
}
