package org.arcanecodex.leaderboard;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.adventure.content.Scenarios;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.hero.Hero;
import org.arcanecodex.hero.Heroes;
import org.arcanecodex.platform.cluster.Rankings.Piece;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.web.Answers;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.OpenRoutes;
import org.arcanecodex.platform.web.TaggedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The boards over HTTP: open to everybody, but for one's own place. */
@RestController
@RequestMapping("/api/v1/leaderboards/{board}")
class LeaderboardController {

    private final BoardReading reading;
    private final BoardFronts fronts;
    private final TaggedAnswers answers;
    private final Boards boards;
    private final BoardViews views;
    private final Heroes heroes;
    private final Scenarios stories;
    private final LeaderboardProperties limits;
    private final InstantSource clock;

    LeaderboardController(BoardReading reading, BoardFronts fronts, TaggedAnswers answers, Boards boards,
            BoardViews views, Heroes heroes,
            Scenarios stories, LeaderboardProperties limits, InstantSource clock) {
        this.reading = reading;
        this.fronts = fronts;
        this.answers = answers;
        this.boards = boards;
        this.views = views;
        this.heroes = heroes;
        this.stories = stories;
        this.limits = limits;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenRoutes publicBoards() {
            return OpenRoutes.get("/api/v1/leaderboards/{board}");
        }
    }

    /** From the top, or from where an earlier piece ended. */
    @GetMapping
    @Answers(BoardView.class)
    ResponseEntity<?> read(@PathVariable String board, PageQuery query,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        var wanted = board(board);
        var asked = reading.piece(wanted, query);
        if (asked.isFront()) {
            var front = fronts.find(wanted);
            return answers.json(front.encoded().tag(), front.encoded().json(), accepted,
                    asked.links(front.value().piece()));
        }
        var view = reading.read(wanted, asked);
        return ResponseEntity.ok().headers(asked.links(view.piece())).body(view);
    }

    /**
     * One's own place and the neighbours.
     *
     * @param hero one's own; without it, the one in front
     */
    @GetMapping("/around")
    BoardView around(@AuthenticationPrincipal AccountId me, @PathVariable String board,
            @RequestParam(required = false) @Nullable Long hero, @RequestParam(defaultValue = "3") int reach) {
        var wanted = board(board);
        int most = Math.clamp(reach, 0, limits.reach());
        return mine(me, hero).flatMap(id -> boards.subject(wanted, id))
                .flatMap(subject -> boards.around(wanted, subject, most).map(piece -> around(wanted, piece, subject)))
                .orElseGet(() -> new BoardView(wanted.name(), boards.size(wanted), null, null, List.of(), null));
    }

    private BoardView around(Board board, Piece piece, long subject) {
        var placed = piece.placed();
        int at = 0;
        while (placed.get(at).id() != subject) {
            at++;
        }
        return new BoardView(board.name(), piece.of(), piece.first() + at, placed.get(at).score(),
                views.entries(board, piece), null);
    }

    private Optional<HeroId> mine(AccountId me, @Nullable Long hero) {
        if (hero == null) {
            return heroes.active(me);
        }
        return Optional.of(heroes.find(me, new HeroId(hero))
                .map(Hero::id)
                .orElseThrow(() -> ApiProblem.notFound("You have no such hero.")));
    }

    private Board board(String said) {
        return Board.parse(said, clock.instant())
                .filter(board -> board.story().map(story -> stories.newest(story).isPresent()).orElse(true))
                .orElseThrow(() -> ApiProblem.notFound("There is no such board."));
    }
}
