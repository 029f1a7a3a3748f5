package dk.dfdg.gateway.testing;

/** Requests to WsrmService, WsrmMessageService and DeliveryService. */
public final class PullPayloads {
  private static final String WSRM = "http://service.bm.dk/dfdg/Wsrm/v1/";
  private static final String MESSAGES = "http://service.bm.dk/dfdg/WsrmMessage/v1/";
  private static final String DELIVERY = "http://service.bm.dk/dfdg/Delivery/v1/";

  private PullPayloads() {}

  public static String create() {
    return "<wsrm:CreateSequenceRequest xmlns:wsrm=\"" + WSRM + "\"/>";
  }

  /** Of one kind of message. */
  public static String create(int subQueue) {
    return """
        <wsrm:CreateSequenceRequest xmlns:wsrm="%s">\
        <wsrm:SubQueueIdentifier>%d</wsrm:SubQueueIdentifier></wsrm:CreateSequenceRequest>"""
        .formatted(WSRM, subQueue);
  }

  public static String terminate(String sequence) {
    return about("TerminateSequence", sequence);
  }

  public static String close(String sequence) {
    return about("CloseSequence", sequence);
  }

  private static String about(String operation, String sequence) {
    return """
        <wsrm:%1$sRequest xmlns:wsrm="%2$s"><wsrm:Identifier>%3$s</wsrm:Identifier>\
        </wsrm:%1$sRequest>"""
        .formatted(operation, WSRM, sequence);
  }

  /**
   * What a sequence holds.
   *
   * @param operation the ServiceName of its inventory
   */
  public static String fetch(String operation, String sequence) {
    return """
        <msg:%1$sRequest xmlns:msg="%2$s"><msg:SequenceIdentifier>%3$s</msg:SequenceIdentifier>\
        </msg:%1$sRequest>"""
        .formatted(operation, MESSAGES, sequence);
  }

  /** Of DeliveryService, with nothing to say. */
  public static String delivery(String operation) {
    return "<del:" + operation + "Request xmlns:del=\"" + DELIVERY + "\"/>";
  }
}
