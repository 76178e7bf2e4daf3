package org.arcanecodex.adventure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.account.AccountForgotten;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.platform.cache.CacheKind;
import org.arcanecodex.platform.cache.CacheRecipe;
import org.arcanecodex.platform.cache.Caches;
import org.arcanecodex.platform.cache.Encoded;
import org.arcanecodex.platform.cache.TwoLevelCache;
import org.arcanecodex.platform.page.Filter;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Order;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.Pages;
import org.arcanecodex.platform.page.Piece;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.room.RoomsForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rooms that take players. What everybody sees who comes, the newest of them, is kept close at hand. */
@Component
class OpenTables {

    private static final String NEWEST = "newest";
    private static final List<String> NARROWING = List.of("scenario", "pace", "difficulty");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LobbyStore lobby;
    private final StrangersView view;
    private final MessageCodec codec;
    private final PagedList<LobbyStore.Listed> list;
    private final TwoLevelCache<String, JsonNode> fronts;

    OpenTables(LobbyStore lobby, StrangersView view, MessageCodec codec, Pages pages, Caches caches) {
        this.lobby = lobby;
        this.view = view;
        this.codec = codec;
        this.list = pages.list("rooms",
                Order.descending(NEWEST, "room_id", LobbyStore.Listed::roomId),
                Order.ascending("oldest", "room_id", LobbyStore.Listed::roomId))
                .narrowedBy(Filter.always("state", "open"), Filter.id("scenario", "story_id", 64),
                        Filter.oneOf("pace", "pace", Pace.class),
                        Filter.oneOf("difficulty", "difficulty", Difficulty.class));
        this.fronts = caches.of(CacheRecipe.<String, JsonNode>each("adventure.open-tables", CacheKind.MARKET, 1,
                new TypeReference<>() {}, state -> state, _ -> Optional.of(JSON.readTree(front())))
                .warmedWith(() -> List.of(NEWEST)));
    }

    PagedList<LobbyStore.Listed> list() {
        return list;
    }

    /** @param json what the answer's body is */
    record Front(Listing.Page page, Encoded json) {}

    /** What is kept, if that is what somebody wants. */
    Optional<Front> front(Piece<LobbyStore.Listed> wanted) {
        return wanted.isFront() && NARROWING.stream().allMatch(word -> wanted.narrowedBy(word).isEmpty())
                ? fronts.kept(NEWEST).map(kept -> new Front(page(kept.value(), wanted.limit()), kept.encoded()))
                : Optional.empty();
    }

    private static Listing.Page page(JsonNode body, int limit) {
        var next = body.path("page").path("next");
        return new Listing.Page(limit, next.isString() ? next.asString() : null, null, null, null);
    }

    private byte[] front() {
        return encoded(read(list.piece(new PageQuery("", Map.of()))));
    }

    Listing<LobbyStore.Listed> read(Piece<LobbyStore.Listed> piece) {
        return piece.listing(lobby.open(piece), () -> lobby.countOpen(piece));
    }

    byte[] encoded(Listing<LobbyStore.Listed> listing) {
        return codec.json(listing.map(view.of(listing.items())));
    }

    /** To be told when a line of the list has been written. */
    void changed() {
        fronts.changed(NEWEST);
    }

    /** The host's name goes with them. */
    @EventListener
    void on(AccountForgotten gone) {
        changed();
    }

    @EventListener
    void on(RoomsForgotten gone) {
        changed();
    }
}
