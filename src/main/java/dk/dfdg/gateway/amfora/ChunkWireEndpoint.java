package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.contract.amforareporting.v1.SubmitChunkRequestType;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.soap.FlatRow;
import java.util.List;

/** The records of a chunk as the contract has them; part of the endpoint. */
final class ChunkWireEndpoint {
  private ChunkWireEndpoint() {}

  /**
   * @param rows the records of a large chunk, of which the request has only the first; null when it
   *     has all of them
   */
  static List<MeasureRecord> records(SubmitChunkRequestType sent, List<FlatRow> rows) {
    return rows == null ? records(sent) : rows.stream().map(RowReader::record).toList();
  }

  /** The schema lets exactly one kind be there. */
  private static List<MeasureRecord> records(SubmitChunkRequestType sent) {
    if (sent.getInsuredMeasureCollection() != null) {
      return sent.getInsuredMeasureCollection().getInsuredMeasure().stream()
          .map(RecordWireEndpoint::of)
          .toList();
    }
    if (sent.getUninsuredMeasureCollection() != null) {
      return sent.getUninsuredMeasureCollection().getUninsuredMeasure().stream()
          .map(RecordWireEndpoint::of)
          .toList();
    }
    if (sent.getAidCollection() != null) {
      return sent.getAidCollection().getAid().stream().map(RecordWireEndpoint::of).toList();
    }
    if (sent.getPersonalAssistanceCollection() != null) {
      return sent.getPersonalAssistanceCollection().getPersonalAssistance().stream()
          .map(RecordWireEndpoint::of)
          .toList();
    }
    return sent.getMentorCollection().getMentor().stream().map(RecordWireEndpoint::of).toList();
  }
}
