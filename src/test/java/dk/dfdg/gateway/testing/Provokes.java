package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.law.FaultCode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The codes that a test makes the gateway answer with. The test fails when one of them has not been
 * seen in an answer by its end, so the annotation is a proof.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(SeenCodes.class)
public @interface Provokes {
  /** The codes. */
  FaultCode[] value();
}
