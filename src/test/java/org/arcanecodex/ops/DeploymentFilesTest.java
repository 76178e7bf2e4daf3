package org.arcanecodex.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The compose files, the image and the template of settings say what the application understands. */
class DeploymentFilesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Set<String> OF_OTHERS = Set.of("SPRING_PROFILES_ACTIVE",
            "OTEL_EXPORTER_OTLP_ENDPOINT");
    private static final Set<String> KEYS = Set.of("image", "build", "restart", "read_only", "tmpfs", "cap_drop",
            "security_opt", "stop_grace_period", "environment", "logging", "networks", "depends_on", "deploy", "ports",
            "volumes", "command", "healthcheck");

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.prod.yml"})
    void composeFilesAreWhatComposeReads(String file) throws IOException {
        var compose = yaml(file);
        assertThat(compose.keySet()).allMatch(key -> key.startsWith("x-")
                || Set.of("services", "networks", "volumes").contains(key));
        services(compose).forEach((name, service) -> {
            assertThat(KEYS).as(name).containsAll(service.keySet());
            assertThat(map(compose, "networks").keySet()).containsAll(list(service, "networks"));
            for (var volume : list(service, "volumes")) {
                var source = volume.substring(0, volume.indexOf(':'));
                assertThat(source.startsWith("./") ? Files.exists(Path.of(source)) || isMadeLater(source)
                        : map(compose, "volumes").containsKey(source)).as(name + " " + volume).isTrue();
            }
        });
    }

    private static boolean isMadeLater(String source) {
        return Set.of("./docker/tls", "./docker/acme").contains(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.prod.yml"})
    void theApplicationUnderstandsEverySettingThatItIsGiven(String file) throws IOException {
        assertThat(map(services(yaml(file)).get("app"), "environment").keySet())
                .allMatch(name -> understood().contains(name));
    }

    @Test
    void onlyTheProxyIsOpenToTheOutside() throws IOException {
        services(yaml("docker-compose.prod.yml")).forEach((name, service) -> {
            switch (name) {
                case "nginx" -> assertThat(list(service, "ports")).containsExactly("80:80", "443:443");
                default -> assertThat(list(service, "ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void everyServiceHasLimitsAndTheApplicationNoRights() throws IOException {
        var services = services(yaml("docker-compose.prod.yml"));
        services.forEach((name, service) -> assertThat(map(map(map(service, "deploy"), "resources"), "limits"))
                .as(name)
                .containsKeys("cpus", "memory"));
        var app = services.get("app");
        assertThat(app.get("read_only")).isEqualTo(true);
        assertThat(list(app, "cap_drop")).containsExactly("ALL");
        assertThat((Integer) map(app, "deploy").get("replicas")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void everySettingOfTheTemplateIsUnderstoodAndNoneIsForgotten() throws IOException {
        var template = new TreeSet<String>();
        Files.readAllLines(Path.of(".env.example"))
                .stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .forEach(line -> template.add(line.substring(0, line.indexOf('='))));
        var compose = variables(Files.readString(Path.of("docker-compose.prod.yml")));

        assertThat(template)
                .allMatch(name -> understood().contains(name) || compose.contains(name)
                        || name.equals("COMPOSE_PROJECT_NAME"));
        assertThat(template).containsAll(understood().stream().filter(name -> !OF_OTHERS.contains(name)).toList());
        assertThat(compose).filteredOn(name -> !name.endsWith("_IMAGE")).isSubsetOf(template);
        var handedOn = map(services(yaml("docker-compose.prod.yml")).get("app"), "environment").keySet();
        assertThat(handedOn).containsAll(template.stream()
                .filter(name -> understood().contains(name) && !name.endsWith("PORT") || name.equals("STATSD_PORT"))
                .toList());
    }

    @Test
    void theImageAndPrometheusUseThePortsOfTheApplication() throws IOException {
        var application = Files.readString(Path.of("src", "main", "resources", "application.yml"));
        assertThat(application).contains("${PORT:8080}", "${SOCKET_PORT:9092}", "${MANAGEMENT_PORT:9090}");

        var image = Files.readString(Path.of("Dockerfile"));
        assertThat(image).contains("EXPOSE 8080 9092 9090", "CMD [\"/app/ready\"]",
                "COPY --from=ready /ready /app/ready", "USER 65532:65532",
                "SPRING_PROFILES_ACTIVE=prod");
        assertThat(Files.readString(Path.of("docker", "prometheus", "prometheus.yml"))).contains("port: 9090",
                "metrics_path: /metrics", "names: [app]");
    }

    @Test
    void whatTheImageNeedsIsLetThroughAndNothingElse() throws IOException {
        var ignored = Files.readAllLines(Path.of(".dockerignore"));
        assertThat(ignored).contains("*").noneMatch(line -> line.startsWith("!") && line.contains(".env"));
        Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$")
                .matcher(Files.readString(Path.of("Dockerfile")))
                .results()
                .flatMap(match -> List.of(match.group(1).split(" ")).stream())
                .forEach(source -> assertThat(ignored).as(source).contains("!" + source));
    }

    /** What application.yml reads, and what Spring does by itself. */
    static Set<String> understood() {
        try {
            var names = variables(Files.readString(Path.of("src", "main", "resources", "application.yml")));
            names.addAll(OF_OTHERS);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> variables(String text) {
        var names = new TreeSet<String>();
        VARIABLE.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static Map<String, Object> yaml(String file) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(options).load(Files.readString(Path.of(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(Map<String, Object> compose) {
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String key) {
        return (Map<String, Object>) in.getOrDefault(key, Map.of());
    }

    private static List<String> list(Map<String, Object> in, String key) {
        return ((List<?>) in.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
    }
}
