package org.arcanecodex.realtime;

import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Authenticator;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.gateway.MessageHandler;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ClientMessage;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.PlayRequest;
import org.arcanecodex.protocol.RoomRequest;
import org.arcanecodex.protocol.TalkRequest;
import org.arcanecodex.protocol.TalkUpdate;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The gateway and both transports, without the game: whoever has a token {@code account:name} is let in, chat is told
 * to everybody, and the other requests answer in one way each.
 *
 * <p>No component: the whole application, which is looked for in the same packages, must not find it.
 */
@EnableAutoConfiguration(excludeName = {"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"})
@ComponentScan(basePackages = {"org.arcanecodex.gateway", "org.arcanecodex.realtime",
        "org.arcanecodex.platform.ratelimit", "org.arcanecodex.platform.trace",
        "org.arcanecodex.platform.web"}, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|IT)(\\$.*)?"))
@ConfigurationPropertiesScan({"org.arcanecodex.gateway", "org.arcanecodex.realtime",
        "org.arcanecodex.platform.ratelimit", "org.arcanecodex.platform.trace", "org.arcanecodex.platform.web"})
public class TestDoor {

    public static String token(long account, String name) {
        return account + ":" + name;
    }

    @Bean
    Authenticator authenticator() {
        return token -> {
            var parts = token.split(":");
            return parts.length == 2 && parts[0].matches("[0-9]{1,9}")
                    ? Optional.of(new Identity(new AccountId(Long.parseLong(parts[0])), "session-" + parts[1],
                            parts[1], Instant.now().plusSeconds(900)))
                    : Optional.empty();
        };
    }

    /** Says it to everybody, encoded once. */
    @Bean
    MessageHandler<TalkRequest> talk(Connections connections, org.arcanecodex.protocol.MessageCodec codec) {
        return handler(TalkRequest.class, (message, request) -> {
            if (message instanceof TalkRequest.Chat chat) {
                var told = codec.encode(new TalkUpdate.Chatted("K7QXMP", 1, 1,
                        request.from().identity().displayName(), null, chat.text(), Instant.EPOCH));
                request.answer(Answer.Ok.EMPTY);
                connections.all().forEach(to -> to.send(told));
            } else {
                request.answer(Answer.Ok.EMPTY);
            }
        });
    }

    @Bean
    MessageHandler<PlayRequest> play() {
        return handler(PlayRequest.class, (message, request) -> {
            switch (message) {
                case PlayRequest.Pause() -> throw new IllegalStateException("a fault of ours");
                case PlayRequest.Resume() -> Thread.startVirtualThread(() -> request.answer(new Answer.Ok(7L, null)));
                default -> request.answer(new Answer.Refused(ErrorCode.WRONG_PHASE, "Not now."));
            }
        });
    }

    @Bean
    MessageHandler<RoomRequest> room() {
        return handler(RoomRequest.class, (message, request) -> request.answer(Answer.Ok.EMPTY));
    }

    private interface Handling<M> {
        void handle(M message, Request request);
    }

    private static <M extends ClientMessage> MessageHandler<M> handler(Class<M> type, Handling<M> handling) {
        return new MessageHandler<>() {
            @Override
            public Class<M> type() {
                return type;
            }

            @Override
            public void handle(M message, Request request) {
                handling.handle(message, request);
            }
        };
    }
}
