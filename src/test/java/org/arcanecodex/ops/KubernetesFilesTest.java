package org.arcanecodex.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The manifests are what Kubernetes reads, by the official client's models, and what the application understands. */
class KubernetesFilesTest {

    private static final Path FOLDER = Path.of("k8s");

    private interface Model {
        void check(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Model> MODELS = Map.of(
            "Namespace", V1Namespace::validateJsonElement,
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "Deployment", V1Deployment::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "Ingress", V1Ingress::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement);

    @Test
    void everyManifestIsOfItsModelToTheLastField() throws IOException {
        var all = manifests();
        assertThat(all).hasSize(8);
        for (var manifest : all) {
            MODELS.get(manifest.get("kind").getAsString()).check(manifest);
        }
        Map<String, Object> base = yaml(Files.readString(FOLDER.resolve("kustomization.yaml")));
        for (var file : (List<?>) base.get("resources")) {
            assertThat(FOLDER.resolve(file.toString())).exists();
        }
    }

    @Test
    void theInstancesAreAskedWhereTheyAnswer() throws IOException {
        var container = container();
        assertThat(container.get("ports").toString()).contains("8080", "9092", "9090");
        for (var probe : Map.of("startupProbe", "/health/live", "livenessProbe", "/health/live", "readinessProbe",
                "/health/ready").entrySet()) {
            var asked = container.getAsJsonObject(probe.getKey()).getAsJsonObject("httpGet");
            assertThat(asked.get("path").getAsString()).as(probe.getKey()).isEqualTo(probe.getValue());
            assertThat(asked.get("port").getAsString()).isEqualTo("page");
        }
        assertThat(
                Files.readString(Path.of("src", "main", "java", "org", "arcanecodex", "ops", "HealthController.java")))
                .contains("@GetMapping(\"/health/live\")", "@GetMapping(\"/health/ready\")");
        assertThat(container.getAsJsonObject("lifecycle").has("preStop")).isTrue();
        assertThat(container.getAsJsonObject("securityContext").get("readOnlyRootFilesystem").getAsBoolean()).isTrue();
    }

    @Test
    void everySettingIsUnderstoodAndNoSecretIsAmongThem() throws IOException {
        var settings = only("ConfigMap").getAsJsonObject("data").keySet();

        assertThat(DeploymentFilesTest.understood()).containsAll(settings);
        assertThat(settings).noneMatch(name -> name.matches(".*(KEY|PASSWORD|REDIS_URL|DSN).*"));
    }

    @Test
    void socketsGoByTheRoomInTheirQuery() throws IOException {
        var sockets = manifests().stream()
                .filter(manifest -> manifest.getAsJsonObject("metadata")
                        .get("name")
                        .getAsString()
                        .equals("codex-sockets"))
                .filter(manifest -> manifest.get("kind").getAsString().equals("Ingress"))
                .findFirst()
                .orElseThrow();
        assertThat(sockets.getAsJsonObject("metadata")
                .getAsJsonObject("annotations")
                .get("nginx.ingress.kubernetes.io/upstream-hash-by")
                .getAsString()).isEqualTo("$arg_room");
        assertThat(sockets.toString()).contains("\"/socket.io/\"", "\"/ws\"");
    }

    private static JsonObject container() throws IOException {
        return only("Deployment").getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("spec")
                .getAsJsonArray("containers")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject only(String kind) throws IOException {
        return manifests().stream().filter(one -> one.get("kind").getAsString().equals(kind)).findFirst().orElseThrow();
    }

    private static List<JsonObject> manifests() throws IOException {
        var all = new ArrayList<JsonObject>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(path -> !path.endsWith("kustomization.yaml")).sorted().toList()) {
                for (var document : Files.readString(file).split("(?m)^---$")) {
                    all.add(new Gson().toJsonTree(yaml(document)).getAsJsonObject());
                }
            }
        }
        return all;
    }

    private static Map<String, Object> yaml(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(options).load(text);
    }
}
