package org.arcanecodex.adventure.content;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arcanecodex.core.adventure.StoryRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of stories that rooms were made with. Written once for each version, never changed. */
@Repository
class ScenarioStore {

    private final JdbcClient db;

    ScenarioStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the text, unless one is kept under this name: then that one stays. */
    void keep(StoryRef ref, StoryFile file) {
        db.sql("insert ignore into adventure_scenario (id, ver, sha256, body) values (?, ?, ?, ?)")
                .params(ref.id(), ref.version(), file.sha256(), file.text())
                .update();
    }

    Optional<StoryFile> find(StoryRef ref) {
        return db.sql("select body from adventure_scenario where id = ? and ver = ?")
                .params(ref.id(), ref.version())
                .query(String.class)
                .optional()
                .map(body -> new StoryFile(ref.id() + " " + ref.version() + " (kept)", body));
    }

    /** The hash of every text that is kept. */
    Map<StoryRef, String> hashes() {
        return db.sql("select id, ver, sha256 from adventure_scenario")
                .query((row, n) -> Map.entry(new StoryRef(row.getString("id"), row.getInt("ver")),
                        row.getString("sha256")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
