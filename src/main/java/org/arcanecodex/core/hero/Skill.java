package org.arcanecodex.core.hero;

/** What can be tried. Who has not learnt a skill has {@link #UNTRAINED} in it. */
public enum Skill {
    STRENGTH, ARCHERY, ARCANA, RESEARCH, LOCKPICKING, STEALTH, SLEIGHT_OF_HAND, PERSUASION, INTIMIDATION, DECEPTION, PERCEPTION, SURVIVAL, MEDICINE;

    public static final int UNTRAINED = 10;
}
