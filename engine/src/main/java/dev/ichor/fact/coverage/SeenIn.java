package dev.ichor.fact.coverage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The artefacts whose observers yield a fact type. A test compares it with what the observers
 * declare; what a rule needs follows from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SeenIn {

  /** Every artefact that can show the fact. */
  ArtefactId[] value();

  /**
   * The artefacts that would have shown the fact if it were so; a rule that relies on its absence
   * must match {@link Examined} for each. Empty: all of {@link #value()}.
   */
  ArtefactId[] authority() default {};
}
