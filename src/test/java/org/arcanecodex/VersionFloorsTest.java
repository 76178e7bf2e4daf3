package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.netty.util.Version;
import org.apache.catalina.util.ServerInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.SpringVersion;
import org.springframework.security.core.SpringSecurityCoreVersion;

/** No older than the versions in which the holes known to us were closed, whatever the build has resolved. */
class VersionFloorsTest {

    static Stream<Arguments> whatIsOnTheClassPath() {
        return Stream.of(Arguments.of("Spring Boot", SpringBootVersion.getVersion(), "4.1.0"),
                Arguments.of("Spring Framework", Objects.requireNonNull(SpringVersion.getVersion()), "7.0.7"),
                Arguments.of("Spring Security", SpringSecurityCoreVersion.getVersion(), "7.0.5"),
                Arguments.of("Tomcat", ServerInfo.getServerNumber(), "11.0.22"),
                Arguments.of("Jackson 3", tools.jackson.databind.cfg.PackageVersion.VERSION.toString(), "3.1.0"),
                Arguments.of("Jackson 2", com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString(),
                        "2.21.0"));
    }

    @ParameterizedTest
    @MethodSource("whatIsOnTheClassPath")
    void isYoungEnough(String name, String version, String floor) {
        assertThat(Arrays.compare(numbers(version), numbers(floor))).as(name + " " + version + ", floor " + floor)
                .isNotNegative();
    }

    /** Every part of it: one that is older than the others would be enough. */
    @ParameterizedTest
    @MethodSource("partsOfNetty")
    void nettyIsYoungEnoughInAllItsParts(String part, String version) {
        isYoungEnough(part, version, "4.2.18");
    }

    static List<Arguments> partsOfNetty() {
        var parts = Version.identify()
                .entrySet()
                .stream()
                .filter(part -> part.getKey().startsWith("netty-"))
                .map(part -> Arguments.of(part.getKey(), part.getValue().artifactVersion()))
                .toList();
        assertThat(parts).hasSizeGreaterThan(5);
        return parts;
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("[.-]")).limit(3).mapToInt(Integer::parseInt).toArray();
    }
}
