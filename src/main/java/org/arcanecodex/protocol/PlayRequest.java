package org.arcanecodex.protocol;

import org.jspecify.annotations.Nullable;

/** Everything one can do at the table that the room has joined. */
public sealed interface PlayRequest extends ClientMessage {

    /** How a whisper is told: as it is, in part, or as the lie that the author wrote for it. */
    enum Form {
        TRUTH, PART, TWIST
    }

    /** What is spent on a choice: nothing, a steady hand (+10), or a second roll should the first one fail. */
    enum Momentum {
        NONE, STEADY, REROLL
    }

    /** How somebody plays who is not there. */
    enum Style {
        CAREFUL, PLAIN, BOLD, OFF
    }

    enum Pace {
        LIVE, RELAXED
    }

    enum Visibility {
        PUBLIC, PRIVATE
    }

    enum Difficulty {
        GENTLE, PLAIN, HARSH
    }

    enum Honour {
        KIND, CLEVER, VIVID
    }

    @WireName("seat.take")
    record TakeSeat(@Nullable Integer seat, @Nullable String nonce) implements PlayRequest {
        public TakeSeat {
            if (seat != null) {
                Guard.seat(seat);
            }
            Guard.optionalName("nonce", nonce);
        }
    }

    @WireName("seat.leave")
    record LeaveSeat() implements PlayRequest {}

    /**
     * Whom one plays.
     *
     * @param heroId one of the story's; left out: the part that one has
     * @param own the number of a hero of one's own who plays that part; left out: it is played as the story has it
     */
    @WireName("hero.pick")
    record PickHero(@Nullable String heroId, @Nullable Long own) implements PlayRequest {
        public PickHero {
            if (own == null) {
                Guard.given("heroId", heroId);
            }
            Guard.optionalName("heroId", heroId);
        }
    }

    @WireName("ready")
    record Ready(Boolean on) implements PlayRequest {
        public Ready {
            Guard.given("on", on);
        }
    }

    /** What is left out stays as it is. */
    @WireName("settings")
    record Settings(@Nullable String scenario, @Nullable Pace pace, @Nullable Visibility visibility,
            @Nullable Difficulty difficulty) implements PlayRequest {
        public Settings {
            Guard.optionalName("scenario", scenario);
        }
    }

    @WireName("kick")
    record Kick(Integer seat) implements PlayRequest {
        public Kick {
            Guard.seat(seat);
        }
    }

    @WireName("host.give")
    record GiveHost(Integer seat) implements PlayRequest {
        public GiveHost {
            Guard.seat(seat);
        }
    }

    @WireName("start")
    record Start() implements PlayRequest {}

    @WireName("continue")
    record Continue() implements PlayRequest {}

    /** @param to a seat, or nobody in particular: the whole table */
    @WireName("share")
    record Share(String whisper, Form form, @Nullable Integer to) implements PlayRequest {
        public Share {
            Guard.name("whisper", whisper);
            Guard.given("form", form);
            if (to != null) {
                Guard.seat(to);
            }
        }
    }

    @WireName("ask")
    record Ask(Integer seat, @Nullable String topic) implements PlayRequest {
        public Ask {
            Guard.seat(seat);
            Guard.optionalName("topic", topic);
        }
    }

    /** Says no, visibly, to who asked. */
    @WireName("refuse")
    record Refuse(Integer seat) implements PlayRequest {
        public Refuse {
            Guard.seat(seat);
        }
    }

    @WireName("probe")
    record Probe(Integer shareId) implements PlayRequest {
        public Probe {
            Guard.given("shareId", shareId);
        }
    }

    @WireName("plan")
    record Plan(String option) implements PlayRequest {
        public Plan {
            Guard.name("option", option);
        }
    }

    @WireName("choose")
    record Choose(String option, @Nullable Momentum momentum) implements PlayRequest {
        public Choose {
            Guard.name("option", option);
        }
    }

    @WireName("pause")
    record Pause() implements PlayRequest {}

    @WireName("resume")
    record Resume() implements PlayRequest {}

    @WireName("extend")
    record Extend() implements PlayRequest {}

    @WireName("autopilot")
    record Autopilot(Style style) implements PlayRequest {
        public Autopilot {
            Guard.given("style", style);
        }
    }

    @WireName("honour")
    record HonourSeat(Integer seat, Honour kind) implements PlayRequest {
        public HonourSeat {
            Guard.seat(seat);
            Guard.given("kind", kind);
        }
    }
}
