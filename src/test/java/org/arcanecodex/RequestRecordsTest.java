package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whatever a controller reads of a body is a record, and of each of its fields it is said what it may be. */
class RequestRecordsTest {

    @Test
    void everyFieldOfEveryBodyHasAConstraintThatIsLookedAt() {
        var bodies = bodies();
        assertThat(bodies).hasSizeGreaterThan(15);
        for (var body : bodies) {
            assertThat(body.isAnnotationPresent(Valid.class)).as("@Valid on " + body).isTrue();
            assertThat(body.getType().isRecord()).as(body.toString()).isTrue();
            assertThat(Arrays.stream(body.getType().getDeclaredFields())
                    .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                    .filter(field -> Arrays.stream(field.getAnnotations()).noneMatch(RequestRecordsTest::constrains)))
                    .as("fields of " + body.getType().getName() + " without a constraint")
                    .isEmpty();
        }
    }

    private static boolean constrains(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(Constraint.class)
                || annotation.annotationType() == Valid.class;
    }

    private static List<Parameter> bodies() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.arcanecodex")
                .stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(Method::getParameters)
                .flatMap(Stream::of)
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .toList();
    }
}
