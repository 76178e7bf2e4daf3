package org.arcanecodex.leaderboard;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.adventure.AdventureEnded;
import org.arcanecodex.adventure.content.Scenarios;
import org.arcanecodex.hero.HeroForgotten;
import org.arcanecodex.hero.HeroRenamed;
import org.arcanecodex.platform.cache.CacheKind;
import org.arcanecodex.platform.cache.CacheRecipe;
import org.arcanecodex.platform.cache.Caches;
import org.arcanecodex.platform.cache.Kept;
import org.arcanecodex.platform.cache.TwoLevelCache;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The first piece of each board, which is read more than all others, kept close at hand until a line of it changes. */
@Component
class BoardFronts {

    private final Scenarios stories;
    private final InstantSource clock;
    private final TwoLevelCache<String, BoardView> fronts;

    BoardFronts(Caches caches, BoardReading reading, Scenarios stories, InstantSource clock) {
        this.stories = stories;
        this.clock = clock;
        this.fronts = caches.of(CacheRecipe.<String, BoardView>each("leaderboard.fronts", CacheKind.BOARD, 1,
                new TypeReference<>() {}, board -> board, board -> Optional.of(reading.front(new Board(board))))
                .warmedWith(this::ofNow));
    }

    /** A board on which nobody is yet has one, too. */
    Kept<BoardView> find(Board board) {
        return fronts.kept(board.name()).orElseThrow();
    }

    /** Their renown stands beside their names on every board. */
    @EventListener
    void on(AdventureEnded ended) {
        if (!ended.heroes().isEmpty()) {
            var boards = new LinkedHashSet<>(ofNow());
            boards.add(Board.ofPages(ended.endedAt()).name());
            boards.add(Board.ofStory(ended.story()).name());
            boards.forEach(fronts::changed);
        }
    }

    /** Boards of weeks gone by show the old name until they grow old: whoever renames must not cost everybody. */
    @EventListener
    void on(HeroRenamed hero) {
        ofNow().forEach(fronts::changed);
    }

    @EventListener
    void on(HeroForgotten hero) {
        fronts.changedAll();
    }

    /** The boards that people look at. */
    private List<String> ofNow() {
        var names = new ArrayList<>(List.of(Board.RENOWN.name(), Board.ofPages(clock.instant()).name()));
        stories.offered().forEach(story -> names.add(Board.ofStory(story.id()).name()));
        return names;
    }
}
