package org.arcanecodex.adventure.view;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.arcanecodex.adventure.TestStories;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Choice;
import org.arcanecodex.core.adventure.ChoiceEvent;
import org.arcanecodex.core.adventure.ClockEvent;
import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.Momentum;
import org.arcanecodex.core.adventure.Sealed;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.Gains;
import org.arcanecodex.core.adventure.HomeEvent;
import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.core.adventure.Lesson;
import org.arcanecodex.core.adventure.OwnHero;
import org.arcanecodex.core.adventure.SecretEvent;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.adventure.Secrets;
import org.arcanecodex.core.adventure.Setup;
import org.arcanecodex.core.adventure.Table;
import org.arcanecodex.core.adventure.TableEvent;
import org.arcanecodex.core.adventure.Telling;
import org.arcanecodex.core.adventure.Verdict;
import org.arcanecodex.core.adventure.World;
import org.arcanecodex.core.adventure.WorldEvent;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.room.Step;

/**
 * Another world, the same but for what one viewer must not know: other whispers in other ears, other words in shares
 * that the viewer did not hear, other sealed choices, verdicts, things and nonces, another salt and invitation.
 *
 * @param choices have just been opened, and so are the same
 * @param exposed shares of which it has just come out that they are lies
 */
record Twin(Viewer viewer, Story story, boolean choices, Set<Integer> exposed) {

    /** Before and after that step, and in what it tells: what it opens is not a secret any more. */
    static Twin unknownTo(Viewer viewer, Step<Adventure, AdventureEvent> step) {
        return new Twin(viewer, TestStories.IN_THE_BOX.find(step.after().setup().story()).orElseThrow(),
                step.events().stream().anyMatch(ChoiceEvent.ChoicesOpened.class::isInstance),
                step.events()
                        .stream()
                        .filter(SecretEvent.LieExposed.class::isInstance)
                        .map(event -> ((SecretEvent.LieExposed) event).shareId())
                        .collect(Collectors.toSet()));
    }

    Adventure of(Adventure state) {
        return new Adventure(state.status(), of(state.setup()), of(state.table()), state.timer(), of(state.world()),
                of(state.secrets()), state.recent().stream().map(this::of).toList(), state.score(), state.honours(),
                of(state.gains()));
    }

    private static Setup of(Setup setup) {
        return new Setup(setup.story(), setup.visibility(), setup.pace(), setup.difficulty(), setup.seats(),
                setup.inviteHash() == null ? null : setup.inviteHash() + "!", otherWord(setup.salt()));
    }

    AdventureEvent of(AdventureEvent event) {
        return switch (event) {
            case TableEvent.RoomOpened e -> new TableEvent.RoomOpened(e.host(), e.story(), e.visibility(), e.pace(),
                    e.difficulty(), e.seats(), e.inviteHash() + "!", e.closesAt());
            case TableEvent.SeatTaken e ->
                new TableEvent.SeatTaken(e.seat(), e.account(), e.hero(), otherWord(e.nonce()));
            case TableEvent.HeroBrought e -> new TableEvent.HeroBrought(e.seat(), otherClaim(e.hero()));
            case TableEvent.HeroEntered e when !mine(e.seat()) -> new TableEvent.HeroEntered(e.seat(), e.hero(), e.hp(),
                    e.momentum(), otherThings(e.items()));
            case TableEvent.CompanionSeated e -> new TableEvent.CompanionSeated(e.seat(), e.companion(), e.hp(),
                    e.momentum(), otherThings(e.items()));
            case ClockEvent.Started e -> new ClockEvent.Started(otherWord(e.salt()));
            case SecretEvent.WhisperHeard e when !mine(e.seat()) ->
                new SecretEvent.WhisperHeard(e.seat(), other(e.whisper()));
            case SecretEvent.WhisperShared e when !hears(e.to(), e.seats()) && !exposed.contains(e.shareId()) ->
                new SecretEvent.WhisperShared(e.shareId(), e.by(), e.to(), e.seats(), other(e.telling()),
                        opposite(e.fulfilled()));
            case SecretEvent.Probed e when !mine(e.seat()) -> new SecretEvent.Probed(e.seat(), e.shareId(),
                    e.threshold() + 1, e.roll(), e.die(), other(e.verdict()));
            case ChoiceEvent.ChoiceSealed e when !mine(e.seat()) && !choices ->
                new ChoiceEvent.ChoiceSealed(e.seat(), otherChoice(e.choice()));
            case WorldEvent.ItemChanged e when !mine(e.seat()) ->
                new WorldEvent.ItemChanged(e.seat(), other(List.copyOf(story.items().keySet()), e.item()), e.have());
            case WorldEvent.ApprovalChanged e -> new WorldEvent.ApprovalChanged(e.seat(), e.companion(), e.up(),
                    Sealed.toNobody(e.now().value() + 1));
            case HomeEvent.HeroCameHome e when !mine(e.seat()) ->
                new HomeEvent.HeroCameHome(e.seat(), other(e.homecoming()));
            case HomeEvent.LessonLearnt(var lesson) when !mine(lesson.seat()) ->
                new HomeEvent.LessonLearnt(other(lesson));
            case WorldEvent.FlagSet _,WorldEvent.CounterChanged _ -> event;
            default -> event;
        };
    }

    private Gains of(Gains gains) {
        return new Gains(
                gains.lessons()
                        .stream()
                        .map(one -> mine(one.value().seat()) ? one : new Sealed<>(one.seats(), other(one.value())))
                        .toList(),
                gains.due(), gains.seats(), gains.paid(),
                gains.homecomings()
                        .stream()
                        .map(one -> mine(one.value().seat()) ? one : new Sealed<>(one.seats(), other(one.value())))
                        .toList());
    }

    private static Lesson other(Lesson lesson) {
        return new Lesson(lesson.seat(), Skill.values()[(lesson.skill().ordinal() + 1) % Skill.values().length],
                lesson.points() + 1, lesson.option(), lesson.grade());
    }

    private static Homecoming other(Homecoming home) {
        return new Homecoming(home.seat(), home.hero(), home.renown() + 1, home.gold() + 1,
                List.of(new Homecoming.Learnt(Skill.MEDICINE, 11, 12)));
    }

    private static OwnHero otherClaim(OwnHero own) {
        return own == null ? null : new OwnHero(own.id(), own.claim() + "!", own.calling(), own.skills());
    }

    private boolean mine(int seat) {
        return viewer.is(seat);
    }

    /** Who watches hears what was told to the whole table, if late. */
    private boolean hears(Integer to, List<Integer> seats) {
        return switch (viewer) {
            case Viewer.Seated(var seat) -> seats.contains(seat);
            case Viewer.Watching _ -> to == null;
        };
    }

    private Table of(Table table) {
        return new Table(table.host(), table.seats().stream().map(this::of).toList(), table.admitted(),
                table.blocked());
    }

    private Seat of(Seat seat) {
        var items = mine(seat.number()) ? seat.items() : otherThings(seat.items());
        return new Seat(seat.number(), seat.kind(), seat.account(), seat.left(), seat.role(), otherClaim(seat.own()),
                seat.style(),
                seat.done(), seat.plan(), seat.hp(), seat.momentum(), seat.pauseUsed(), items,
                otherWord(seat.nonce()));
    }

    private Sealed<List<String>> otherThings(Sealed<List<String>> items) {
        var all = List.copyOf(story.items().keySet());
        return new Sealed<>(items.seats(), items.value().stream().map(item -> other(all, item)).toList());
    }

    private static Sealed<String> otherWord(Sealed<String> word) {
        return new Sealed<>(word.seats(), word.value() + "!");
    }

    private World of(World world) {
        var bonds = new TreeMap<String, World.Bond>();
        world.bonds()
                .forEach((who, bond) -> bonds.put(who, new World.Bond(Sealed.toNobody(
                        bond.approval().value() + 1), bond.grudge() + 1, !bond.flawed(), bond.gone(), bond.traitor(),
                        bond.returned())));
        return new World(world.beat(), world.beatNumber(), world.trust(), world.flags(), world.counters(),
                world.clues(), bonds);
    }

    private Secrets of(Secrets secrets) {
        var sealed = new TreeMap<Integer, Sealed<Choice>>();
        secrets.choices()
                .forEach((seat, choice) -> sealed.put(seat,
                        mine(seat) || choices ? choice : otherChoice(choice)));
        return new Secrets(secrets.heard().stream().map(this::heard).toList(),
                secrets.shares().stream().map(this::share).toList(), secrets.asks(),
                secrets.probes().stream().map(this::probe).toList(), sealed, secrets.past());
    }

    private Sealed<Secrets.Heard> heard(Sealed<Secrets.Heard> sealed) {
        var heard = sealed.value();
        return mine(heard.seat())
                ? sealed
                : new Sealed<>(sealed.seats(),
                        new Secrets.Heard(heard.seat(), other(heard.whisper()), heard.beatNumber()));
    }

    private Secrets.Share share(Secrets.Share share) {
        return share.exposed() || exposed.contains(share.id()) || hears(share.to(), share.seats())
                ? share
                : new Secrets.Share(share.id(), share.by(), share.to(), share.seats(), other(share.telling()),
                        opposite(share.fulfilled()), share.beatNumber(), false);
    }

    private Sealed<Secrets.Probe> probe(Sealed<Secrets.Probe> sealed) {
        var probe = sealed.value();
        return mine(probe.seat())
                ? sealed
                : new Sealed<>(sealed.seats(),
                        new Secrets.Probe(probe.seat(), probe.shareId(), other(probe.verdict())));
    }

    private Sealed<Telling> other(Sealed<Telling> telling) {
        return new Sealed<>(telling.seats(), new Telling(other(telling.value().whisper()),
                Form.values()[(telling.value().form().ordinal() + 1) % Form.values().length]));
    }

    private static Sealed<Boolean> opposite(Sealed<Boolean> fulfilled) {
        return new Sealed<>(fulfilled.seats(), !fulfilled.value());
    }

    private Sealed<Choice> otherChoice(Sealed<Choice> choice) {
        var options = story.options().map(option -> option.id()).toList();
        return new Sealed<>(choice.seats(), new Choice(other(options, choice.value().option()),
                choice.value().momentum() == Momentum.NONE ? Momentum.STEADY : Momentum.NONE));
    }

    private static Verdict other(Verdict verdict) {
        return Verdict.values()[(verdict.ordinal() + 1) % Verdict.values().length];
    }

    private String other(String whisper) {
        return other(List.copyOf(story.whispers().keySet()), whisper);
    }

    private static String other(List<String> all, String one) {
        return all.get((all.indexOf(one) + 1) % all.size());
    }
}
