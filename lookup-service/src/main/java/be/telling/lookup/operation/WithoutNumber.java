package be.telling.lookup.operation;

import be.telling.commons.logging.NumberMask;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that people write and that stays: nothing in it may look like a national number. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WithoutNumber.Check.class)
public @interface WithoutNumber {

    String message() default "must not hold anything that looks like a national number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks. */
    final class Check implements ConstraintValidator<WithoutNumber, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || NumberMask.mask(text).equals(text);
        }
    }
}
