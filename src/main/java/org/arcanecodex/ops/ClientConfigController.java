package org.arcanecodex.ops;

import jakarta.servlet.http.HttpServletRequest;
import org.arcanecodex.account.Accounts;
import org.arcanecodex.chat.ChatProperties;
import org.arcanecodex.gateway.GatewayProperties;
import org.arcanecodex.platform.traffic.Limited;
import org.arcanecodex.platform.web.SocketAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page and other clients where the sockets are and what the limits are. */
@RestController
class ClientConfigController {

    static final String ROUTE = "/api/v1/client-config";

    private final SocketAddress socket;
    private final ClientConfig.Limits limits;
    private final String version;

    ClientConfigController(SocketAddress socket, GatewayProperties gateway, ChatProperties chat,
            @Value("${spring.application.version}") String version) {
        this.socket = socket;
        this.version = version;
        this.limits = new ClientConfig.Limits(gateway.maxMessage().toBytes(), gateway.commandsPerSecond(),
                gateway.commandBurst(), ChatProperties.LONGEST_TEXT, chat.messages().times(),
                chat.messages().per().toSeconds(),
                Accounts.LONGEST_NAME);
    }

    @GetMapping(ROUTE)
    @Limited(name = "client-config", rate = "${arcane.ops.client-configs}")
    ClientConfig clientConfig(HttpServletRequest request) {
        return new ClientConfig(socket.url(request), socket.path(), socket.plainUrl(request), version, limits);
    }
}
