package org.arcanecodex.platform.database;

/** What the game mostly does with the database, and so how many connections an instance is given. */
enum PoolProfile {
    /** Pages, profiles and boards; caches take most of it. */
    READ_HEAVY(12, 16, 20),
    /** Some of both: the default. */
    MIXED(16, 20, 24),
    /** Many tables that play at once: each command is an insert that waits for the disk. */
    WRITE_HEAVY(20, 28, 36);

    /** How many people are to be served, in all instances together. */
    enum Size {
        /** Up to 50: one instance. */
        SMALL,
        /** Up to 200: three instances. */
        MEDIUM,
        /** More: five instances and up. */
        LARGE
    }

    private final int small;
    private final int medium;
    private final int large;

    PoolProfile(int small, int medium, int large) {
        this.small = small;
        this.medium = medium;
        this.large = large;
    }

    int connections(Size size) {
        return switch (size) {
            case SMALL -> small;
            case MEDIUM -> medium;
            case LARGE -> large;
        };
    }
}
