package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One way into the API, as the application has it. */
record Route(HttpMethod method, String pattern, HandlerMethod handler) {

    /** All of them, in a lasting order. */
    static List<Route> all(RequestMappingHandlerMapping mappings) {
        var found = mappings.getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(entry -> entry.getKey()
                        .getPatternValues()
                        .stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> entry.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .stream()
                                .map(method -> new Route(method.asHttpMethod(), pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
        assertThat(found).hasSizeGreaterThan(25).anyMatch(Route::isStaffs).anyMatch(route -> route.body().isPresent());
        return found;
    }

    boolean isStaffs() { return pattern.startsWith("/api/v1/staff/"); }

    boolean namesSomething() { return pattern.contains("{"); }

    Optional<Class<?>> body() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(parameter -> parameter.getParameterType())
                .findFirst();
    }

    /** The fields of its body. */
    Stream<RecordComponent> components() {
        return body().stream().filter(Class::isRecord).flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }

    String path(Map<String, String> ids, String otherwise) {
        var path = pattern;
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path.replaceAll("\\{[^}]+}", otherwise);
    }

    @Override
    public String toString() { return method + " " + pattern; }
}
