package org.arcanecodex.adventure.view;

import java.util.List;
import java.util.Locale;

import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.Grade;
import org.arcanecodex.core.adventure.HonourKind;
import org.arcanecodex.core.adventure.Momentum;
import org.arcanecodex.core.adventure.Part;
import org.arcanecodex.core.adventure.Style;
import org.arcanecodex.core.adventure.Verdict;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.adventure.story.Whisper;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.protocol.PlayRequest;
import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView;

/** The rules' words in the wire's: one switch each, so that a new word is not forgotten. */
final class Words {

    private Words() {}

    static PlayRequest.Form form(Form form) {
        return switch (form) {
            case TWIST -> PlayRequest.Form.TWIST;
            case PART -> PlayRequest.Form.PART;
            case TRUTH -> PlayRequest.Form.TRUTH;
        };
    }

    static PlayRequest.Momentum momentum(Momentum momentum) {
        return switch (momentum) {
            case NONE -> PlayRequest.Momentum.NONE;
            case STEADY -> PlayRequest.Momentum.STEADY;
            case REROLL -> PlayRequest.Momentum.REROLL;
        };
    }

    static PlayRequest.Style style(Style style) {
        return switch (style) {
            case CAREFUL -> PlayRequest.Style.CAREFUL;
            case PLAIN -> PlayRequest.Style.PLAIN;
            case BOLD -> PlayRequest.Style.BOLD;
            case OFF -> PlayRequest.Style.OFF;
        };
    }

    static PlayRequest.Honour honour(HonourKind kind) {
        return switch (kind) {
            case KIND -> PlayRequest.Honour.KIND;
            case CLEVER -> PlayRequest.Honour.CLEVER;
            case VIVID -> PlayRequest.Honour.VIVID;
        };
    }

    static PlayUpdate.Grade grade(Grade grade) {
        return switch (grade) {
            case TRIUMPH -> PlayUpdate.Grade.TRIUMPH;
            case SUCCESS -> PlayUpdate.Grade.SUCCESS;
            case FAILURE -> PlayUpdate.Grade.FAILURE;
            case DISASTER -> PlayUpdate.Grade.DISASTER;
        };
    }

    static RoomView.Verdict verdict(Verdict verdict) {
        return switch (verdict) {
            case SURE -> RoomView.Verdict.SURE;
            case UNSURE -> RoomView.Verdict.UNSURE;
            case LIE -> RoomView.Verdict.LIE;
        };
    }

    static RoomView.Weight weight(Whisper.Weight weight) {
        return switch (weight) {
            case MINOR -> RoomView.Weight.MINOR;
            case STRATEGIC -> RoomView.Weight.STRATEGIC;
            case CRITICAL -> RoomView.Weight.CRITICAL;
        };
    }

    static String skill(Skill skill) {
        return lower(skill);
    }

    static List<String> values(List<Value> values) {
        return values.stream().map(Words::lower).toList();
    }

    static List<RoomView.Part> parts(List<Part> sum) {
        return sum.stream().map(part -> new RoomView.Part(lower(part.why()), part.value())).toList();
    }

    /** As stories write it: lower case, with dashes. */
    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
