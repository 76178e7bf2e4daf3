package org.arcanecodex.adventure.view;

import java.util.List;

import org.arcanecodex.core.adventure.ChoiceEvent;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.protocol.PlayUpdate;

/** Plans, choices and dice. That somebody has chosen is everybody's to know, what they chose only their own. */
final class ChoiceUpdates {

    private ChoiceUpdates() {}

    static List<PlayUpdate> of(ChoiceEvent event, Stage after, Viewer viewer) {
        var story = after.story();
        return switch (event) {
            case ChoiceEvent.Planned e ->
                List.of(new PlayUpdate.Planned(e.seat(), e.option(), Lines.label(story, e.option())));
            case ChoiceEvent.ChoiceSealed e -> sealed(e, viewer);
            case ChoiceEvent.ChoicesOpened e -> List.of(new PlayUpdate.ChoicesOpened(
                    e.choices()
                            .stream()
                            .map(one -> new PlayUpdate.Opening(one.seat(), one.option(),
                                    Lines.label(story, one.option())))
                            .toList()));
            case ChoiceEvent.CheckRolled e -> List.of(rolled(e, story));
            case ChoiceEvent.OutcomeTold e ->
                List.of(new PlayUpdate.OutcomeTold(e.seat(), Lines.outcome(story, e.line())));
        };
    }

    private static List<PlayUpdate> sealed(ChoiceEvent.ChoiceSealed event, Viewer viewer) {
        var seen = new PlayUpdate.ChoiceSealed(event.seat());
        if (!(viewer instanceof Viewer.Seated(var seat))) {
            return List.of(seen);
        }
        return event.choice()
                .to(seat)
                .<List<PlayUpdate>>map(choice -> List.of(seen,
                        new PlayUpdate.ChoiceNoted(choice.option(), Words.momentum(choice.momentum()))))
                .orElseGet(() -> List.of(seen));
    }

    private static PlayUpdate rolled(ChoiceEvent.CheckRolled event, Story story) {
        var skill = story.option(event.option()).map(Option::check).map(check -> Words.skill(check.skill()));
        return new PlayUpdate.CheckRolled(event.seat(), event.helpers(), event.option(),
                Lines.label(story, event.option()), skill.orElse(""), event.threshold(), Words.parts(event.sum()),
                event.rolls(), Words.grade(event.grade()));
    }
}
