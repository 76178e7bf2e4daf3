package org.arcanecodex.ops.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.testkit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The load tool plays at a real server, and tells what it saw. */
@ServerTest
class LoadTestCommandIT {

    @LocalServerPort
    private int port;
    @LocalManagementPort
    private int managementPort;
    @TempDir
    private Path folder;

    @Test
    void twoTablesPlayAndTheReportTellsOfThem() throws Exception {
        var report = folder.resolve("first");
        assertThat(run("--kind", "realtime", "--requests", "60", "--report", report.toString())).isZero();

        var told = Api.JSON.readTree(Files.readString(Path.of(report + ".json")));
        assertThat(told.get("errors").propertyNames()).isEmpty();
        assertThat(told.get("broken").propertyNames()).isEmpty();
        assertThat(told.at("/kinds/continue/count").asInt()).isPositive();
        assertThat(told.at("/kinds/room.join/count").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(told.at("/kinds/from a move to each/count").asInt()).isPositive();
        assertThat(told.get("frames").asInt()).isPositive();
        assertThat(told.at("/servers/appendMillis").asDouble()).isPositive();
        assertThat(told.at("/servers/residentMegabytes").asDouble()).isGreaterThan(50);
        assertThat(Files.readString(Path.of(report + ".html"))).contains("<svg", "every invariant held");

        var second = folder.resolve("second");
        assertThat(run("--kind=database", "--requests=6", "--report=" + second, "--baseline=" + report + ".json"))
                .isZero();
        assertThat(Api.JSON.readTree(Files.readString(Path.of(second + ".json"))).at("/kinds/http room/count").asInt())
                .isPositive();
        assertThat(Files.readString(Path.of(second + ".html"))).contains("Against the baseline",
                "The earlier one was of another kind");
    }

    private int run(String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("--url", "http://localhost:" + port, "--management",
                "http://localhost:" + managementPort, "--rooms", "2", "--players", "2", "--minutes", "3",
                "--ramp-up", "1ms", "--think", "20ms"));
        arguments.addAll(List.of(more));
        return new LoadTestCommand().run(arguments);
    }
}
