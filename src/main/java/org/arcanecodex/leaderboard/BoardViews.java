package org.arcanecodex.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.hero.Hero;
import org.arcanecodex.hero.Heroes;
import org.arcanecodex.leaderboard.BoardView.Entry;
import org.arcanecodex.leaderboard.BoardView.HeroCard;
import org.arcanecodex.platform.cluster.Rankings.Piece;
import org.arcanecodex.platform.cluster.Rankings.Placed;
import org.springframework.stereotype.Component;

/** Puts names to the numbers of a board. Whoever is no more is left out, also where a copy still has them. */
@Component
class BoardViews {

    private final Heroes heroes;
    private final PageStore pages;

    BoardViews(Heroes heroes, PageStore pages) {
        this.heroes = heroes;
        this.pages = pages;
    }

    List<Entry> entries(Board board, Piece piece) {
        var ids = piece.placed().stream().map(Placed::id).toList();
        return board.kind() == Board.Kind.PAGES ? ofPages(piece, ids) : ofHeroes(piece, ids);
    }

    private List<Entry> ofHeroes(Piece piece, List<Long> ids) {
        var known = heroes.all(ids.stream().map(HeroId::new).toList());
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < ids.size(); i++) {
            var hero = known.get(new HeroId(ids.get(i)));
            if (hero != null) {
                entries.add(new Entry(piece.first() + i, piece.placed().get(i).score(), List.of(HeroCard.of(hero)),
                        null));
            }
        }
        return entries;
    }

    private List<Entry> ofPages(Piece piece, List<Long> rooms) {
        var known = pages.all(rooms);
        var wrote = pages.heroes(rooms);
        var names = heroes.all(wrote.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < rooms.size(); i++) {
            var page = known.get(rooms.get(i));
            var authors = cards(wrote.getOrDefault(rooms.get(i), List.of()), names);
            if (page != null && !authors.isEmpty()) {
                entries.add(new Entry(piece.first() + i, piece.placed().get(i).score(), authors,
                        new BoardView.Adventure(page.story(), page.endedAt())));
            }
        }
        return entries;
    }

    private static List<HeroCard> cards(List<HeroId> ids, Map<HeroId, Hero> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).map(HeroCard::of).toList();
    }
}
