package org.arcanecodex.ops.preflight;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.util.unit.DataSize;

/** The machine: its ports and its disk. */
final class MachineCheck {

    private MachineCheck() {}

    /** @param ports the ports by their settings; 0 is any */
    static Finding ports(Map<String, Integer> ports) {
        var taken = new ArrayList<String>();
        ports.forEach((setting, port) -> {
            try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("0.0.0.0"))) {
                socket.getLocalPort();
            } catch (IOException e) {
                taken.add(setting + " " + port);
            }
        });
        return taken.isEmpty() ? Finding.go("ports", "are free: " + List.copyOf(ports.values()))
                : Finding.look("ports",
                        "taken: " + String.join(", ", taken) + "; by an instance that runs, or by others?");
    }

    /** The folder, or where it will be made. */
    private static Path existing(Path folder) {
        for (var at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return at;
            }
        }
        return Path.of(".");
    }

    static Finding disk(Path folder, DataSize least) {
        var there = existing(folder);
        try {
            var free = DataSize.ofBytes(Files.getFileStore(there).getUsableSpace());
            var said = free.toMegabytes() + " MB are free at " + there;
            return free.compareTo(least) >= 0 ? Finding.go("disk", said)
                    : Finding.noGo("disk", said + ", less than " + least.toMegabytes() + " MB");
        } catch (IOException e) {
            return Finding.noGo("disk", there + " cannot be looked at: " + e.getMessage());
        }
    }
}
