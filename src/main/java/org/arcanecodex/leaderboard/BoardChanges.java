package org.arcanecodex.leaderboard;

import org.arcanecodex.adventure.AdventureEnded;
import org.arcanecodex.hero.HeroForgotten;
import org.arcanecodex.platform.cluster.Rankings;
import org.arcanecodex.platform.cluster.Rankings.Placed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what is heard of adventures and heroes, in the transaction in which it happens; copies follow it. */
@Component
class BoardChanges {

    private final ScoreStore scores;
    private final PageStore pages;
    private final Rankings copies;

    BoardChanges(ScoreStore scores, PageStore pages, Rankings copies) {
        this.scores = scores;
        this.pages = pages;
        this.copies = copies;
    }

    /** An adventure that nobody brought a hero to is on no board. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AdventureEnded ended) {
        if (ended.heroes().isEmpty()) {
            return;
        }
        var week = Board.ofPages(ended.endedAt());
        var page = new PageStore.Page(ended.roomId(), ended.room(), ended.story(), ended.endedAt());
        pages.add(week, page, ended.heroes().stream().map(AdventureEnded.Outcome::hero).toList());
        better(week, new Placed(ended.roomId(), ended.points()));
        for (var outcome : ended.heroes()) {
            long hero = outcome.hero().value();
            better(Board.RENOWN, new Placed(hero, outcome.renown()));
            better(Board.ofStory(ended.story()), new Placed(hero, ended.points()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(HeroForgotten gone) {
        scores.boardsOf(gone.hero()).forEach(board -> remove(board, gone.hero().value()));
        pages.forget(gone.hero()).forEach((room, board) -> remove(board, room));
    }

    private void better(Board board, Placed placed) {
        scores.better(board, placed);
        afterCommit(() -> copies.better(board.name(), placed));
    }

    private void remove(Board board, long subject) {
        scores.remove(board, subject);
        afterCommit(() -> copies.remove(board.name(), subject));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
