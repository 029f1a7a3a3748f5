package dk.dfdg.gateway.access;

/**
 * An operation of a service.
 *
 * @param service service name
 * @param name operation name
 */
public record Operation(String service, String name) {

  @Override
  public String toString() {
    return service + "/" + name;
  }
}
