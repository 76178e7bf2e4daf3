package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.arcanecodex.chaos.World;
import org.arcanecodex.testkit.BesideOthers;
import org.arcanecodex.testkit.InstanceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people with a browser each, before NGINX and three instances that come and go under them. */
@BesideOthers
class InstancesIT {

    @Test
    void aDeployIsNotNoticedAndTheDeathOfTheRoomsInstanceHardly(@TempDir Path folder) throws IOException {
        try (var world = new World(folder, 3, Map.of("arcane.gateway.drain", "10s")); var chromium = new Chromium()) {
            var home = world.nginx.url().toString();
            var ada = new Visitor(chromium, Device.DESKTOP, home, Set.of(world.nginx.port()));
            var bram = new Visitor(chromium, Device.PHONE, home, Set.of(world.nginx.port()));
            bram.acceptInvitation(ada.gather("Ada Quill", "Five to Noon", "Whoever has the link"), "Bram Rook");
            ada.page().locator("select:has(option[value=relaxed])").selectOption("relaxed");
            bram.press("I am ready");
            ada.press("Begin the story");
            var seats = List.of(new Seated(ada), new Seated(bram));
            all(seats, "SCENE");
            var whispers = seats.getFirst().whispers();

            var phases = List.of("COUNSEL", "CHOICE", "AFTERMATH");
            ada.noteWhatTheLineSays();
            bram.noteWhatTheLineSays();
            for (int i = 0; i < world.instances.size(); i++) {
                restart(world.instances.get(i), seats.getFirst());
                seats.getLast().act();
                all(seats, phases.get(i));
            }
            assertThat(said(ada) + said(bram)).doesNotContain("The line is lost.");
            assertThat(seats.getFirst().whispers()).isEqualTo(whispers);
            assertThat(ada.complaints()).isEmpty();
            assertThat(bram.complaints()).isEmpty();

            seats.forEach(Seated::act);
            all(seats, "SCENE");
            await("the players of one room are on one instance").atMost(Duration.ofSeconds(60))
                    .until(() -> holders(world).size() == 1);
            holders(world).getFirst().kill();
            seats.forEach(Seated::act);
            all(seats, "COUNSEL");
            assertThat(ada.page().locator(".line")).not().containsText("The line is lost.");
            ada.picture("after-the-death-of-an-instance");
            seats.forEach(Seated::act);
            all(seats, "CHOICE");
            ada.forgiveLostLines();
            bram.forgiveLostLines();
            assertThat(ada.complaints()).isEmpty();
            assertThat(bram.complaints()).isEmpty();
        }
    }

    private static List<InstanceProcess> holders(World world) {
        return world.instances.stream().filter(one -> one.metric("arcane_sockets") > 0).toList();
    }

    /** As a deploy does; somebody acts while it goes. */
    private static void restart(InstanceProcess instance, Seated somebody) {
        instance.terminate();
        somebody.act();
        instance.awaitEnd();
        instance.launch().awaitReady();
    }

    private static void all(List<Seated> seats, String phase) {
        seats.forEach(seat -> seat.reaches(phase));
    }

    private static String said(Visitor visitor) {
        return visitor.whatTheLineSaid().toString();
    }
}
