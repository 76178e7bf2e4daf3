package org.arcanecodex.platform.setting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The least and the most that a size in bytes may be, both allowed, as {@code 1KB} and {@code 1MB}. */
@Documented
@Constraint(validatedBy = SizeBetween.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface SizeBetween {

    String least();

    String most();

    String message() default "must be from {least} to {most}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What is missing is for others to refuse. */
    final class Validator implements ConstraintValidator<SizeBetween, DataSize> {

        private DataSize least = DataSize.ofBytes(0);
        private DataSize most = DataSize.ofBytes(0);

        @Override
        public void initialize(SizeBetween limits) {
            least = DataSize.parse(limits.least());
            most = DataSize.parse(limits.most());
        }

        @Override
        public boolean isValid(@Nullable DataSize size, ConstraintValidatorContext context) {
            return size == null || size.compareTo(least) >= 0 && size.compareTo(most) <= 0;
        }
    }
}
