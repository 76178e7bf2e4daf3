package org.arcanecodex.adventure.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.adventure.OwnHero;
import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.protocol.RoomView.HeroCard;
import org.arcanecodex.protocol.RoomView.StoryCard;
import org.jspecify.annotations.Nullable;

/** What anybody may know of a story and of its people. */
public final class Cards {

    private Cards() {}

    public static StoryCard story(Story story) {
        return new StoryCard(story.id(), story.version(), story.lang(), Words.lower(story.kind()), story.title(),
                story.teaser(), story.minutes(), Words.values(story.values()), story.fewest(), story.most(),
                story.party());
    }

    /** Who may be played. */
    public static List<HeroCard> heroes(Story story) {
        return story.heroes().stream().map(Cards::hero).toList();
    }

    static HeroCard hero(Sheet sheet) {
        return hero(sheet, null);
    }

    /** A part, as good at everything as the own hero who plays it. */
    static HeroCard hero(Sheet sheet, @Nullable OwnHero own) {
        var calling = own == null ? sheet.calling() : own.calling();
        return new HeroCard(sheet.id(), sheet.name(), Words.lower(calling), sheet.blurb(), calling.hp(),
                skills(own == null ? sheet.skills() : own.skills()));
    }

    private static Map<String, Integer> skills(Map<Skill, Integer> levels) {
        var skills = new LinkedHashMap<String, Integer>();
        levels.forEach((skill, level) -> skills.put(Words.skill(skill), level));
        return Collections.unmodifiableMap(skills);
    }
}
