package org.arcanecodex.core.hero;

/**
 * What an adventure pays to each hero who saw its end.
 *
 * @param renown a tenth of the party's points
 * @param gold a fifth of the party's points, and a quarter more for who reached what they alone were after
 */
public record Reward(int renown, int gold) {

    private static final int POINTS_PER_RENOWN = 10;
    private static final int POINTS_PER_GOLD = 5;

    public Reward {
        if (renown < 0 || gold < 0) {
            throw new IllegalArgumentException("An adventure takes nothing: " + renown + ", " + gold);
        }
    }

    /** @param points of the party, 0 to 1000 */
    public static Reward of(int points, boolean ownObjectiveMet) {
        int gold = points / POINTS_PER_GOLD;
        return new Reward(points / POINTS_PER_RENOWN, ownObjectiveMet ? gold + gold / 4 : gold);
    }
}
