package org.arcanecodex.adventure.view;

import java.util.List;

import org.arcanecodex.core.adventure.Cast;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.Secrets;
import org.arcanecodex.protocol.RoomView.ChoiceView;
import org.arcanecodex.protocol.RoomView.ItemView;
import org.arcanecodex.protocol.RoomView.Mine;
import org.arcanecodex.protocol.RoomView.ProbeView;
import org.arcanecodex.protocol.RoomView.WhisperView;
import org.jspecify.annotations.Nullable;

/** What one seat knows and no other. */
final class MineView {

    private MineView() {}

    static Mine of(Stage stage, int seat) {
        return new Mine(objective(stage, seat), whispers(stage, seat), items(stage, seat),
                OptionsView.of(stage, seat), choice(stage, seat), probes(stage, seat), hero(stage, seat),
                HomeViews.of(stage, seat).orElse(null));
    }

    static @Nullable Long hero(Stage stage, int seat) {
        var own = stage.state().seat(seat).own();
        return own == null ? null : own.id().value();
    }

    /** Given when the story begins; before that a hero can still be changed. */
    static @Nullable String objective(Stage stage, int seat) {
        return stage.state().phase() == Phase.LOBBY
                ? null
                : Cast.hero(stage.story(), stage.state().seat(seat)).map(hero -> hero.objective().text()).orElse(null);
    }

    static WhisperView whisper(Stage stage, Secrets.Heard heard) {
        var whisper = stage.story().whisper(heard.whisper());
        return new WhisperView(whisper.id(), heard.beatNumber(), Words.weight(whisper.weight()), whisper.topic(),
                whisper.truth(), whisper.part(), whisper.twist(),
                stage.state().secrets().toldAs(heard.seat(), whisper.id()).map(Words::form).orElse(null));
    }

    static ItemView item(Stage stage, String id) {
        var item = stage.story().items().get(id);
        if (item == null) {
            throw new IllegalArgumentException("This story has no item '" + id + "'");
        }
        var helps = item.helps();
        return new ItemView(item.id(), item.name(), helps == null ? null : Words.skill(helps));
    }

    private static List<WhisperView> whispers(Stage stage, int seat) {
        return stage.state().secrets().heardBy(seat).stream().map(heard -> whisper(stage, heard)).toList();
    }

    private static List<ItemView> items(Stage stage, int seat) {
        return stage.state()
                .seat(seat)
                .items()
                .to(seat)
                .orElse(List.of())
                .stream()
                .map(id -> item(stage, id))
                .toList();
    }

    private static @Nullable ChoiceView choice(Stage stage, int seat) {
        var sealed = stage.state().secrets().choices().get(seat);
        return sealed == null
                ? null
                : sealed.to(seat)
                        .map(choice -> new ChoiceView(choice.option(), Words.momentum(choice.momentum())))
                        .orElse(null);
    }

    private static List<ProbeView> probes(Stage stage, int seat) {
        return stage.state()
                .secrets()
                .probesBy(seat)
                .stream()
                .map(probe -> new ProbeView(probe.shareId(), Words.verdict(probe.verdict())))
                .toList();
    }
}
