package org.arcanecodex.leaderboard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.arcanecodex.hero.Hero;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a board, as everybody may see it.
 *
 * @param board its full name, also if one asked for this week's
 * @param of how many are on it
 * @param rank of the one asked for; absent if they are not on it, or if nobody was asked for
 * @param page where the next piece begins; absent around somebody
 */
record BoardView(String board, long of, @Nullable Long rank, @Nullable Long score, List<Entry> items,
        Listing.@Nullable Page page) {

    BoardView {
        items = List.copyOf(items);
    }

    /** Of a view that is one. */
    Listing.Page piece() {
        return Objects.requireNonNull(page);
    }

    /**
     * A line of a board.
     *
     * @param rank from 1; nobody shares one: of equal scores, the hero or adventure that began earlier comes first
     * @param heroes one, or all who wrote that page
     * @param adventure only on boards of pages
     */
    record Entry(long rank, long score, List<HeroCard> heroes, @Nullable Adventure adventure) {}

    /** What anybody may know of a hero. */
    record HeroCard(String name, String ancestry, String calling, long renown, String link) {

        static HeroCard of(Hero hero) {
            return new HeroCard(hero.name(), Word.of(hero.ancestry()), Word.of(hero.calling()), hero.renown(),
                    hero.link());
        }
    }

    record Adventure(String story, Instant endedAt) {}
}
