package org.arcanecodex.adventure.view;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.arcanecodex.protocol.PlayRequest.Form;
import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.protocol.RoomView.ChoiceView;
import org.arcanecodex.protocol.RoomView.ClueView;
import org.arcanecodex.protocol.RoomView.Ended;
import org.arcanecodex.protocol.RoomView.ItemView;
import org.arcanecodex.protocol.RoomView.Mine;
import org.arcanecodex.protocol.RoomView.Opened;
import org.arcanecodex.protocol.RoomView.OptionView;
import org.arcanecodex.protocol.RoomView.Paused;
import org.arcanecodex.protocol.RoomView.Phase;
import org.arcanecodex.protocol.RoomView.PhaseView;
import org.arcanecodex.protocol.RoomView.ProbeView;
import org.arcanecodex.protocol.RoomView.SeatView;
import org.arcanecodex.protocol.RoomView.Status;
import org.arcanecodex.protocol.RoomView.WhisperView;
import org.jspecify.annotations.Nullable;

/** What a client does with updates, as docs/protocol.md has it: the page's reducer, in Java. */
final class ViewFold {

    private ViewFold() {}

    static RoomView fold(RoomView view, List<PlayUpdate> updates) {
        var now = view;
        for (var update : updates) {
            now = fold(now, update);
        }
        return now;
    }

    static RoomView fold(RoomView view, PlayUpdate update) {
        return switch (update) {
            case PlayUpdate.SeatTaken(var seat) -> seats(view, seat);
            case PlayUpdate.SeatLeft(var seat) -> seats(view, seat);
            case PlayUpdate.SeatChanged(var seat) -> seats(view, seat);
            case PlayUpdate.YouSit(var seat, var mine) -> new Draft(view).you(seat).mine(mine).view();
            case PlayUpdate.Readied(var seat, var on) -> seat(view, seat, old -> done(old, on));
            case PlayUpdate.HostChanged(var seat) -> new Draft(view).host(seat).view();
            case PlayUpdate.SettingsChanged change -> settings(view, change);
            case PlayUpdate.PhaseEntered(var phase) -> entered(view, phase);
            case PlayUpdate.PhasePaused(var by, var until) -> phase(view, new Paused(by, until), null, null);
            case PlayUpdate.PhaseResumed(var endsAt) -> phase(view, null, endsAt, null);
            case PlayUpdate.PhaseExtended(_, var endsAt, var left) -> phase(view, view.phase().paused(), endsAt, left);
            case PlayUpdate.SceneTold scene -> scene(view, scene);
            case PlayUpdate.ObjectiveGiven(var text) -> mine(view, mine -> new Mine(text, mine.whispers(),
                    mine.items(), mine.options(), mine.choice(), mine.probes(), mine.hero(), mine.home()));
            case PlayUpdate.WhisperHeard(var whisper) -> mine(view, mine -> whispers(mine,
                    put(mine.whispers(), whisper, old -> old.id().equals(whisper.id()))));
            case PlayUpdate.WhispersCounted(var seat, var count) -> seat(view, seat, old -> heard(old, count));
            case PlayUpdate.OptionsOpened(var options) -> mine(view, mine -> options(mine, options));
            case PlayUpdate.ShareNoted(_, var whisper, _, var form) -> mine(view, mine -> shared(mine, whisper, form));
            case PlayUpdate.Probed(var share, var verdict) -> told(mine(view, mine -> probes(mine,
                    plus(mine.probes(), new ProbeView(share, verdict)))), update);
            case PlayUpdate.Planned(var seat, var option, _) -> seat(view, seat, old -> plan(old, option));
            case PlayUpdate.ChoiceSealed(var seat) -> seat(view, seat, old -> done(old, true));
            case PlayUpdate.ChoiceNoted(var option, var momentum) ->
                mine(view, mine -> choice(mine, new ChoiceView(option, momentum)));
            case PlayUpdate.MomentumChanged(var seat, _, var now, _) ->
                told(seat(view, seat, old -> momentum(old, now)), update);
            case PlayUpdate.HpChanged(var seat, _, var now, _) -> told(seat(view, seat, old -> hp(old, now)), update);
            case PlayUpdate.ItemChanged(var item, var have) ->
                told(mine(view, mine -> items(mine, have ? plus(mine.items(), item) : without(mine.items(), item))),
                        update);
            case PlayUpdate.TrustChanged(_, var now, _) -> told(new Draft(view).trust(now).view(), update);
            case PlayUpdate.ClueFound(var clue, _) -> told(clue(view, clue), update);
            case PlayUpdate.Scored(var ended) -> new Draft(view).ended(ended).view();
            case PlayUpdate.SecretsOpened(var opened) -> new Draft(view).opened(opened).view();
            case PlayUpdate.HeroCameHome(var home) -> told(mine(view, mine -> new Mine(mine.objective(),
                    mine.whispers(), mine.items(), mine.options(), mine.choice(), mine.probes(), mine.hero(), home)),
                    update);
            case PlayUpdate.RoomClosed _ -> phase(new Draft(view).status(Status.CLOSED).view(), null, null, null);
            case PlayUpdate.WhisperShared _,PlayUpdate.WhisperRevealed _,PlayUpdate.Asked _,PlayUpdate.AskRefused _,PlayUpdate.LieExposed _,PlayUpdate.ChoicesOpened _,PlayUpdate.CheckRolled _,PlayUpdate.OutcomeTold _,PlayUpdate.ApprovalChanged _,PlayUpdate.TellNoticed _,PlayUpdate.CompanionLeft _,PlayUpdate.CompanionBetrayed _,PlayUpdate.CompanionReturned _,PlayUpdate.Honoured _ ->
                told(view, update);
        };
    }

    private static RoomView told(RoomView view, PlayUpdate update) {
        return new Draft(view).recent(plus(view.recent(), update)).view();
    }

    private static RoomView entered(RoomView view, PhaseView phase) {
        var begins = view.status() == Status.OPEN && phase.name() != Phase.LOBBY;
        return new Draft(view).phase(phase)
                .status(begins ? Status.RUNNING : view.status())
                .seats(view.seats().stream().map(seat -> done(seat, false)).toList())
                .view();
    }

    private static RoomView scene(RoomView view, PlayUpdate.SceneTold scene) {
        var seats = view.seats().stream().map(seat -> heard(plan(seat, null), 0)).toList();
        return mine(new Draft(view).seats(seats).recent(List.of(scene)).view(),
                mine -> choice(options(mine, List.of()), null));
    }

    private static RoomView settings(RoomView view, PlayUpdate.SettingsChanged change) {
        return new Draft(view).settings(change).view();
    }

    private static RoomView phase(RoomView view, @Nullable Paused paused, @Nullable Instant endsAt,
            @Nullable Integer extensionsLeft) {
        var old = view.phase();
        return new Draft(view).phase(new PhaseView(old.name(), old.entry(), old.beat(), old.title(), old.beatNumber(),
                endsAt, extensionsLeft == null ? old.extensionsLeft() : extensionsLeft, paused)).view();
    }

    private static RoomView clue(RoomView view, ClueView clue) {
        return view.clues().stream().anyMatch(known -> known.id().equals(clue.id()))
                ? view
                : new Draft(view).clues(plus(view.clues(), clue)).view();
    }

    private static RoomView seats(RoomView view, SeatView now) {
        return seat(view, now.seat(), _ -> now);
    }

    private static RoomView seat(RoomView view, int number, UnaryOperator<SeatView> change) {
        return new Draft(view).seats(view.seats()
                .stream()
                .map(seat -> seat.seat() == number ? change.apply(seat) : seat)
                .toList()).view();
    }

    private static RoomView mine(RoomView view, UnaryOperator<Mine> change) {
        var mine = view.mine();
        return mine == null ? view : new Draft(view).mine(change.apply(mine)).view();
    }

    private static SeatView done(SeatView seat, boolean on) {
        return new SeatView(seat.seat(), seat.kind(), seat.name(), seat.style(), seat.hero(), seat.hp(),
                seat.momentum(), on, seat.plan(), seat.whispers(), seat.own());
    }

    private static SeatView plan(SeatView seat, @Nullable String option) {
        return new SeatView(seat.seat(), seat.kind(), seat.name(), seat.style(), seat.hero(), seat.hp(),
                seat.momentum(), seat.done(), option, seat.whispers(), seat.own());
    }

    private static SeatView heard(SeatView seat, int whispers) {
        return new SeatView(seat.seat(), seat.kind(), seat.name(), seat.style(), seat.hero(), seat.hp(),
                seat.momentum(), seat.done(), seat.plan(), whispers, seat.own());
    }

    private static SeatView hp(SeatView seat, int now) {
        return new SeatView(seat.seat(), seat.kind(), seat.name(), seat.style(), seat.hero(), now, seat.momentum(),
                seat.done(), seat.plan(), seat.whispers(), seat.own());
    }

    private static SeatView momentum(SeatView seat, int now) {
        return new SeatView(seat.seat(), seat.kind(), seat.name(), seat.style(), seat.hero(), seat.hp(), now,
                seat.done(), seat.plan(), seat.whispers(), seat.own());
    }

    private static Mine whispers(Mine mine, List<WhisperView> now) {
        return new Mine(mine.objective(), now, mine.items(), mine.options(), mine.choice(), mine.probes(),
                mine.hero(), mine.home());
    }

    private static Mine items(Mine mine, List<ItemView> now) {
        return new Mine(mine.objective(), mine.whispers(), now, mine.options(), mine.choice(), mine.probes(),
                mine.hero(), mine.home());
    }

    private static Mine options(Mine mine, List<OptionView> now) {
        return new Mine(mine.objective(), mine.whispers(), mine.items(), now, mine.choice(), mine.probes(),
                mine.hero(), mine.home());
    }

    private static Mine choice(Mine mine, @Nullable ChoiceView now) {
        return new Mine(mine.objective(), mine.whispers(), mine.items(), mine.options(), now, mine.probes(),
                mine.hero(), mine.home());
    }

    private static Mine probes(Mine mine, List<ProbeView> now) {
        return new Mine(mine.objective(), mine.whispers(), mine.items(), mine.options(), mine.choice(), now,
                mine.hero(), mine.home());
    }

    private static Mine shared(Mine mine, String whisper, Form form) {
        return whispers(mine, mine.whispers()
                .stream()
                .map(old -> old.id().equals(whisper)
                        ? new WhisperView(old.id(), old.beatNumber(), old.weight(), old.topic(), old.truth(),
                                old.part(),
                                old.twist(), form)
                        : old)
                .toList());
    }

    private static List<ItemView> without(List<ItemView> items, ItemView gone) {
        return items.stream().filter(item -> !item.id().equals(gone.id())).toList();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> put(List<T> list, T one, Predicate<T> same) {
        return list.stream().anyMatch(same)
                ? list.stream().map(old -> same.test(old) ? one : old).toList()
                : plus(list, one);
    }

    /** A view under change. */
    private static final class Draft {

        private final RoomView from;
        private Status status;
        private @Nullable Integer you;
        private @Nullable Integer host;
        private PlayUpdate.@Nullable SettingsChanged settings;
        private PhaseView phase;
        private int trust;
        private List<SeatView> seats;
        private List<ClueView> clues;
        private List<PlayUpdate> recent;
        private @Nullable Mine mine;
        private @Nullable Ended ended;
        private @Nullable Opened opened;

        Draft(RoomView from) {
            this.from = from;
            status = from.status();
            you = from.you();
            host = from.host();
            phase = from.phase();
            trust = from.trust();
            seats = from.seats();
            clues = from.clues();
            recent = from.recent();
            mine = from.mine();
            ended = from.ended();
            opened = from.opened();
        }

        Draft status(Status now) {
            status = now;
            return this;
        }

        Draft you(@Nullable Integer now) {
            you = now;
            return this;
        }

        Draft host(@Nullable Integer now) {
            host = now;
            return this;
        }

        Draft settings(PlayUpdate.SettingsChanged now) {
            settings = now;
            return this;
        }

        Draft phase(PhaseView now) {
            phase = now;
            return this;
        }

        Draft trust(int now) {
            trust = now;
            return this;
        }

        Draft seats(List<SeatView> now) {
            seats = now;
            return this;
        }

        Draft clues(List<ClueView> now) {
            clues = now;
            return this;
        }

        Draft recent(List<PlayUpdate> now) {
            recent = now;
            return this;
        }

        Draft mine(@Nullable Mine now) {
            mine = now;
            return this;
        }

        Draft ended(Ended now) {
            ended = now;
            return this;
        }

        Draft opened(Opened now) {
            opened = now;
            return this;
        }

        RoomView view() {
            return new RoomView(from.code(), status, you, host, settings == null ? from.pace() : settings.pace(),
                    settings == null ? from.visibility() : settings.visibility(),
                    settings == null ? from.difficulty() : settings.difficulty(),
                    settings == null ? from.story() : settings.story(),
                    settings == null ? from.heroes() : settings.heroes(), from.seedCommit(), from.now(), phase, trust,
                    seats, clues, recent, mine, ended, opened);
        }
    }
}
