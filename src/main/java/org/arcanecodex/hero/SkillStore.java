package org.arcanecodex.hero;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.arcanecodex.core.hero.Growth;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.HeroId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code hero_skill}: a row for each skill in which a hero is better than untrained. */
@Repository
class SkillStore {

    private final JdbcClient jdbc;

    SkillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(HeroId hero, Map<Skill, Integer> levels) {
        levels.forEach((skill, level) -> {
            if (level > Skill.UNTRAINED) {
                jdbc.sql("insert into hero_skill (hero_id, skill, level) values (?, ?, ?)")
                        .params(hero.value(), skill.name(), level)
                        .update();
            }
        });
    }

    /** All thirteen. */
    Map<Skill, Integer> of(HeroId hero) {
        var levels = new EnumMap<Skill, Integer>(Skill.class);
        for (var skill : Skill.values()) {
            levels.put(skill, Skill.UNTRAINED);
        }
        jdbc.sql("select skill, level from hero_skill where hero_id = ?")
                .param(hero.value())
                .query((row, _) -> levels.put(Skill.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return Collections.unmodifiableMap(levels);
    }

    /** In one statement for each skill, so that nobody's lesson is lost to another's. */
    void grow(HeroId hero, Growth growth) {
        growth.points()
                .forEach((skill, points) -> jdbc.sql("insert into hero_skill (hero_id, skill, level)"
                        + " values (?, ?, ?) on duplicate key update level = greatest(level, least(?, level + ?))")
                        .params(hero.value(), skill.name(), growth.after(skill, Skill.UNTRAINED), Growth.MOST, points)
                        .update());
    }
}
