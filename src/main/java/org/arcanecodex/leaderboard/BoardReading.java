package org.arcanecodex.leaderboard;

import java.util.Map;

import org.arcanecodex.platform.cluster.Rankings.Placed;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.Order;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.Pages;
import org.arcanecodex.platform.page.Piece;
import org.arcanecodex.platform.page.Position;
import org.springframework.stereotype.Component;

/** Reads pieces of boards, with names. */
@Component
class BoardReading {

    private static final Order<Placed> BEST = Order.<Placed>descending("best", "score", Placed::score)
            .thenAscending("subject_id", Placed::id);

    private final Pages pages;
    private final Boards boards;
    private final BoardViews views;

    BoardReading(Pages pages, Boards boards, BoardViews views) {
        this.pages = pages;
        this.boards = boards;
        this.views = views;
    }

    Piece<Placed> piece(Board board, PageQuery query) {
        return pages.list("leaderboard " + board.name(), BEST).piece(query);
    }

    BoardView read(Board board, Piece<Placed> asked) {
        var found = boards.read(board, asked.after().map(BoardReading::placed).orElse(null), asked.offset(),
                asked.limit() + 1);
        Listing<Placed> listing = asked.listing(found.placed(), found::of);
        var entries = views.entries(board, new org.arcanecodex.platform.cluster.Rankings.Piece(found.first(),
                listing.items(), found.of()));
        return new BoardView(board.name(), found.of(), null, null, entries, listing.page());
    }

    /** What somebody sees who says nothing but which board. */
    BoardView front(Board board) {
        return read(board, piece(board, new PageQuery("", Map.of())));
    }

    private static Placed placed(Position place) {
        return new Placed((Long) place.values().getLast(), (Long) place.values().getFirst());
    }
}
