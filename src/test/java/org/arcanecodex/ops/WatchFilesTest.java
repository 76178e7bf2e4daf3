package org.arcanecodex.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Dashboards and alerts ask for numbers that there are, and every alert says where to read on. */
class WatchFilesTest {

    private static final Path PROMETHEUS = Path.of("docker", "prometheus");
    private static final Path DASHBOARDS = Path.of("docker", "grafana", "dashboards");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+");
    private static final Pattern FROM_LIBRARIES = Pattern
            .compile(
                    "(hikaricp_connections|http_server_requests_seconds|jvm_memory|jvm_gc|process_cpu|disk)_.*");
    private static final Set<String> WORDS = Set.of("histogram_quantile", "or");

    @Test
    void alertsAskForNumbersThatThereAre() throws IOException {
        for (var rule : rules()) {
            known(rule.get("expr").toString(), rule.get("alert").toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-talk", "engine-room", "stores-and-doors"})
    void dashboardsAskForNumbersThatThereAre(String dashboard) throws IOException {
        var page = JsonMapper.builder().build().readTree(Files.readString(DASHBOARDS.resolve(dashboard + ".json")));

        assertThat(page.get("uid").asString()).isEqualTo(dashboard);
        var expressions = page.findValues("expr");
        assertThat(expressions).hasSizeGreaterThan(12);
        for (var expression : expressions) {
            known(expression.asString(), dashboard);
        }
        assertThat(page.get("panels").findValuesAsString("title").subList(0, 4)).as("the four symptoms come first")
                .containsExactly("Commands: how long (p99)", "Commands that come to nothing",
                        "Deadlines: how late (p99)", "Instances");
    }

    @Test
    void everyAlertLinksToAHeadingOfTheRunbook() throws IOException {
        var headings = new TreeSet<String>();
        Files.readString(Path.of("docs", "runbook.md"))
                .lines()
                .filter(line -> line.startsWith("### "))
                .forEach(line -> headings.add(line.substring(4).toLowerCase(Locale.ROOT).replace(' ', '-')));
        for (var rule : rules()) {
            var link = ((Map<?, ?>) rule.get("annotations")).get("runbook_url").toString();
            assertThat(link).as(rule.get("alert").toString()).startsWith("docs/runbook.md#");
            assertThat(headings).contains(link.substring(link.indexOf('#') + 1));
        }
    }

    @Test
    void promtoolRingsEachAlertOnceAndNoneOnAQuietEvening() throws Exception {
        var process = new ProcessBuilder("promtool", "test", "rules", "rules.test.yml").directory(PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        var tests = Files.readString(PROMETHEUS.resolve("rules.test.yml"));
        for (var rule : rules()) {
            assertThat(tests).contains("alertname=\"" + rule.get("alert") + "\"");
        }
    }

    private static void known(String expression, String where) throws IOException {
        var documented = MetricNamesTest.documented();
        names(expression).forEach(name -> {
            var base = name.replaceFirst("_(bucket|count|sum)$", "");
            assertThat(FROM_LIBRARIES.matcher(name).matches() || documented.contains(name) || documented.contains(base))
                    .as("%s in %s", name, where)
                    .isTrue();
        });
    }

    /** All that any dashboard or alert asks for, as a scrape would spell it. */
    static Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        for (var rule : rules()) {
            names.addAll(names(rule.get("expr").toString()));
        }
        try (var pages = Files.list(DASHBOARDS)) {
            for (var page : pages.toList()) {
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(page))
                        .findValues("expr")
                        .forEach(expression -> names.addAll(names(expression.asString())));
            }
        }
        return names;
    }

    private static Set<String> names(String expression) {
        var bare = expression.replaceAll("\\{[^}]*}", "").replaceAll("by \\([^)]*\\)", "");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(PROMETHEUS.resolve("rules.yml")));
        var rules = new ArrayList<Map<String, Object>>();
        ((List<Map<String, Object>>) file.get("groups"))
                .forEach(group -> rules.addAll((List<Map<String, Object>>) group.get("rules")));
        assertThat(rules).hasSizeGreaterThan(12);
        return rules;
    }
}
