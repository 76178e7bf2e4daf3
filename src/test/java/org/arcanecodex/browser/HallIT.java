package org.arcanecodex.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.arcanecodex.adventure.AdventureEnded;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Heroes and boards, as somebody meets them who has no account. */
class HallIT extends BrowserTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationEventPublisher facts;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aStrangerMakesAHeroAndShowsThemToOthers() {
        var mira = visitor(Device.PHONE).goTo("/");
        link(mira, "Your heroes").click();
        mira.reads("Nobody yet who remembers");
        link(mira, "Make your first hero").click();
        make(mira, "Wilhelmina Gray", "Cogwright", "bard");

        assertThat(heading(mira, "Wilhelmina Gray")).isVisible();
        assertThat(mira.page().locator(".hero-sheet")).containsText("Cogwright, bard");
        assertThat(mira.page().locator(".skills li").first()).containsText("Persuasion");
        mira.reads("None yet. The first page is still white.");
        mira.page().reload();
        assertThat(heading(mira, "Wilhelmina Gray")).isVisible();
        mira.picture("hall-sheet");

        var profile = link(mira, "What others see").getAttribute("href");
        var stranger = visitor(Device.DESKTOP).goTo(profile);
        assertThat(heading(stranger, "Wilhelmina Gray")).isVisible();
        stranger.picture("hall-profile");
        stranger.goTo("/h/AAAAAAAAAAAAAAAAAAAAAA");
        stranger.reads("Nobody lives here");
        link(stranger, "Back to the start").click();
        stranger.reads("Play now");
        stranger.forgiveRefusals();
    }

    @Test
    void whatCannotBeIsSaidWithWhatToDoInstead() {
        var ana = visitor(Device.DESKTOP).goTo("/heroes/new");
        make(ana, "Bartholomew Quince", "Ashkin", "thief");
        assertThat(heading(ana, "Bartholomew Quince")).isVisible();

        var ben = visitor(Device.PHONE).goTo("/heroes/new");
        make(ben, "BARTHOLOMEW-QUINCE", "Marcher", "mage");
        ben.reads("There is a hero of that name, or of one that looks like it.");
        assertThat(ben.page().getByLabel("Their name")).isFocused();
        make(ben, "Ottilie Quince", "Marcher", "mage");
        assertThat(heading(ben, "Ottilie Quince")).isVisible();

        for (var name : List.of("Second Quince", "Third Quince")) {
            link(ana, "Another hero").click();
            make(ana, name, "Ashkin", "thief");
            assertThat(heading(ana, name)).isVisible();
        }
        assertThat(link(ana, "Another hero")).hasCount(0);
        ana.goTo("/heroes/new");
        ana.reads("Let one go first.");
        link(ana, "Back to your heroes").click();
        ana.page().locator(".hero-tabs a").filter(having("Third Quince")).click();
        ana.press("Put in front");
        assertThat(ana.page().locator(".hero-sheet .badge.good")).hasText("In front");
        ana.press("Let go");
        ana.picture("hall-let-go");
        ana.press("Let them go");
        assertThat(link(ana, "Another hero")).isVisible();
        ben.forgiveRefusals();
    }

    @Test
    void theBoardShowsWhereOneStands() {
        var mira = visitor(Device.DESKTOP).goTo("/boards");
        mira.reads("Boards are for heroes who remember.");
        mira.goTo("/heroes/new");
        make(mira, "Ysolt Fennimore", "Rootborn", "cleric");
        assertThat(heading(mira, "Ysolt Fennimore")).isVisible();
        for (int i = 0; i < 30; i++) {
            ended(900 - 20 * i, 90 - 2 * i, extra(i));
        }
        link(mira, "The boards").click();
        mira.reads("not on this board yet");
        ended(505, 51, hero("Ysolt Fennimore"));
        mira.page().reload();

        var mine = mira.page().locator(".panel .board-line.mine");
        assertThat(mine).containsText("Ysolt Fennimore");
        assertThat(mine).containsText("51");
        assertThat(mira.page().locator(".panel .board-line")).hasCount(7);
        mira.picture("boards-renown");
        link(mira, "Pages of the week").click();
        assertThat(mine).containsText("505");
        mira.press("Show more");
        assertThat(mira.page().locator("ol.board").first().locator(".board-line").filter(having("Ysolt"))).isVisible();
        mira.picture("boards-pages");
        link(mira, "The Quiet Coach").click();
        assertThat(mine).containsText("505");

        var stranger = visitor(Device.PHONE).goTo("/boards/story-quiet-coach");
        assertThat(stranger.page().locator(".board-line")).hasCount(20);
        stranger.picture("boards-stranger");
        stranger.page().locator(".board-line a").first().click();
        assertThat(stranger.page().locator(".hero-sheet")).isVisible();
    }

    private HeroId extra(int number) {
        long id = 30_000_000 + number;
        jdbc.sql("insert into hero (hero_id, account_id, place, name, skeleton, ancestry, calling, link, created_at)"
                + " values (?, ?, 1, ?, ?, 'ASHKIN', 'THIEF', ?, 1)")
                .params(id, id, "Neighbour " + number, "neighbour " + number, "neighbour%013d".formatted(number))
                .update();
        return new HeroId(id);
    }

    private HeroId hero(String name) {
        return new HeroId(jdbc.sql("select hero_id from hero where name = ?").param(name).query(Long.class).single());
    }

    private void ended(int points, int renown, HeroId hero) {
        var outcome = new AdventureEnded.Outcome(new AccountId(1), hero, renown, renown, points / 5);
        transaction.executeWithoutResult(_ -> facts.publishEvent(new AdventureEnded(80_000_000 + hero.value(),
                new RoomCode("HAKKQT"), "quiet-coach", 1, "end", points, Instant.now(), List.of(outcome))));
    }

    private static void make(Visitor visitor, String name, String ancestry, String calling) {
        visitor.page().getByLabel("Their name").fill(name);
        visitor.page().locator(".pick").filter(having(ancestry)).click();
        visitor.page().locator(".pick").filter(having(calling)).click();
        visitor.press("This is who they are");
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator link(Visitor visitor, String words) {
        return visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator heading(Visitor visitor, String words) {
        return visitor.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
