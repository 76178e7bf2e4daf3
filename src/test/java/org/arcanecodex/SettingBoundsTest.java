package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * Every number, time and size among the settings: less than nothing is always refused, and nothing is refused where the
 * setting's own description does not say what 0 means.
 */
class SettingBoundsTest {

    private static final Set<Class<?>> MEASURES = Set.of(int.class, Integer.class, long.class, Long.class,
            double.class, Duration.class, DataSize.class);
    private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();

    @AfterAll
    static void close() {
        VALIDATORS.close();
    }

    record Setting(Class<?> owner, RecordComponent component) {

        String name() {
            return prefix(owner) + "." + component.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase();
        }

        String value(int number) {
            return component.getType() == Duration.class ? number + "s"
                    : component.getType() == DataSize.class ? number + "B" : Integer.toString(number);
        }

        @Override
        public String toString() { return name(); }
    }

    static List<Class<?>> owners() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("org.arcanecodex").stream().<Class<?>>map(found -> {
            try {
                return Class.forName(found.getBeanClassName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    static Stream<Setting> measures() {
        return owners().stream()
                .flatMap(owner -> Arrays.stream(owner.getRecordComponents())
                        .filter(component -> MEASURES.contains(component.getType()))
                        .map(component -> new Setting(owner, component)));
    }

    @Test
    void allAreFoundAndValidated() {
        assertThat(owners()).hasSizeGreaterThan(20).allMatch(owner -> owner.isAnnotationPresent(Validated.class));
        assertThat(measures()).hasSizeGreaterThan(100);
        assertThat(owners()).allSatisfy(owner -> assertThat(isTaken(owner, Map.of())).isTrue());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void lessThanNothingIsRefused(Setting setting) {
        assertThat(isTaken(setting.owner(), Map.of(setting.name(), setting.value(-1)))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void nothingIsRefusedOrMeansWhatTheDescriptionSays(Setting setting) {
        if (isTaken(setting.owner(), Map.of(setting.name(), setting.value(0)))) {
            assertThat(description(setting)).as(setting.name()).containsPattern("\\b0\\b");
        }
    }

    private static boolean isTaken(Class<?> owner, Map<String, Object> wrong) {
        try {
            var environment = new StandardEnvironment();
            environment.getPropertySources().addFirst(new MapPropertySource("wrong", wrong));
            new YamlPropertySourceLoader().load("defaults", new ClassPathResource("application.yml"))
                    .stream()
                    .limit(1)
                    .forEach(environment.getPropertySources()::addLast);
            ConfigurationPropertySources.attach(environment);
            Binder.get(environment)
                    .bindOrCreate(prefix(owner), Bindable.of(owner),
                            new ValidationBindHandler(new SpringValidatorAdapter(VALIDATORS.getValidator())));
            return true;
        } catch (BindException refused) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the record's Javadoc says of it, from which the table of settings is made. */
    private static String description(Setting setting) {
        try {
            var source = Files.readString(Path.of("src", "main", "java",
                    setting.owner().getName().replace('.', '/') + ".java"));
            var found = Pattern.compile("@param " + setting.component().getName() + " (.*?)(?=@param|\\*/)",
                    Pattern.DOTALL).matcher(source);
            return found.find() ? found.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String prefix(Class<?> owner) {
        var annotation = owner.getAnnotation(ConfigurationProperties.class);
        return annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
    }
}
