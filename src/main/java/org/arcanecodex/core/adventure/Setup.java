package org.arcanecodex.core.adventure;

import org.jspecify.annotations.Nullable;

/**
 * How the host has set up the room.
 *
 * @param seats how many people may sit down
 * @param inviteHash what the hash of an invitation's token must be
 * @param salt what the players added to the dice; empty until the start
 */
public record Setup(StoryRef story, Visibility visibility, Pace pace, Difficulty difficulty, int seats,
        @Nullable String inviteHash, Sealed<String> salt) {

    Setup with(StoryRef ref, Visibility seen, Pace tempo, Difficulty odds) {
        return new Setup(ref, seen, tempo, odds, seats, inviteHash, salt);
    }

    Setup salted(Sealed<String> added) {
        return new Setup(story, visibility, pace, difficulty, seats, inviteHash, added);
    }
}
