package org.arcanecodex.core.adventure;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who knows what.
 *
 * @param heard every whisper that was dealt, to its seat
 * @param probes to who made them
 * @param choices of this beat, by seat
 * @param past the choices of all beats, opened
 */
public record Secrets(List<Sealed<Heard>> heard, List<Share> shares, List<Ask> asks, List<Sealed<Probe>> probes,
        SortedMap<Integer, Sealed<Choice>> choices, List<Past> past) {

    public record Heard(int seat, String whisper, int beatNumber) {}

    /**
     * @param to null for the whole table
     * @param seats the teller and all who heard it
     * @param fulfilled whether the teller's own objective held already; null where that is not known
     * @param exposed it was a lie, and everybody knows
     */
    public record Share(int id, int by, @Nullable Integer to, List<Integer> seats, Sealed<Telling> telling,
            @Nullable Sealed<Boolean> fulfilled, int beatNumber, boolean exposed) {

        Share nowExposed() {
            return new Share(id, by, to, seats, telling, fulfilled, beatNumber, true);
        }

        public boolean heardBy(int seat) {
            return seat != by && seats.contains(seat);
        }
    }

    /** @param answered told something, or refused */
    public record Ask(int by, int of, @Nullable String topic, int beatNumber, boolean answered) {

        Ask nowAnswered() {
            return new Ask(by, of, topic, beatNumber, true);
        }
    }

    public record Probe(int seat, int shareId, Verdict verdict) {}

    public record Past(int beatNumber, String beat, int seat, String option) {}

    public Secrets {
        heard = List.copyOf(heard);
        shares = List.copyOf(shares);
        asks = List.copyOf(asks);
        probes = List.copyOf(probes);
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
        past = List.copyOf(past);
    }

    static Secrets none() {
        return new Secrets(List.of(), List.of(), List.of(), List.of(), new TreeMap<>(), List.of());
    }

    public Optional<Share> share(int id) {
        return shares.stream().filter(share -> share.id() == id).findFirst();
    }

    /** The whispers that a seat has heard itself, oldest first. */
    public List<Heard> heardBy(int seat) {
        return heard.stream().flatMap(one -> one.to(seat).stream()).toList();
    }

    public List<Share> sharesBy(int seat) {
        return shares.stream().filter(share -> share.by() == seat).toList();
    }

    public Optional<Choice> choiceOf(int seat) {
        return Optional.ofNullable(choices.get(seat)).map(Sealed::value);
    }

    public List<Probe> probesBy(int seat) {
        return probes.stream().flatMap(one -> one.to(seat).stream()).toList();
    }

    /** The strongest form in which a seat has told a whisper to anybody. */
    public Optional<Form> toldAs(int seat, String whisper) {
        return sharesBy(seat).stream()
                .map(share -> share.telling().value())
                .filter(telling -> telling.whisper().equals(whisper))
                .map(Telling::form)
                .max(Form::compareTo);
    }

    Secrets hearing(Heard one) {
        return new Secrets(plus(heard, Sealed.of(one.seat(), one)), shares, asks, probes, choices, past);
    }

    Secrets sharing(Share one) {
        return new Secrets(heard, plus(shares, one), asks, probes, choices, past);
    }

    Secrets exposing(int id) {
        return new Secrets(heard, shares.stream().map(one -> one.id() == id ? one.nowExposed() : one).toList(), asks,
                probes, choices, past);
    }

    Secrets asking(Ask one) {
        return new Secrets(heard, shares, plus(asks, one), probes, choices, past);
    }

    Secrets answering(int by, int of) {
        return new Secrets(heard, shares,
                asks.stream().map(one -> one.by() == by && one.of() == of ? one.nowAnswered() : one).toList(), probes,
                choices, past);
    }

    Secrets probing(Probe one) {
        return new Secrets(heard, shares, asks, plus(probes, Sealed.of(one.seat(), one)), choices, past);
    }

    Secrets choosing(int seat, Sealed<Choice> choice) {
        var copy = new TreeMap<>(choices);
        copy.put(seat, choice);
        return new Secrets(heard, shares, asks, probes, copy, past);
    }

    Secrets opened(List<Past> opened) {
        return new Secrets(heard, shares, asks, probes, choices,
                Stream.concat(past.stream(), opened.stream()).toList());
    }

    Secrets nothingChosen() {
        return new Secrets(heard, shares, asks, probes, new TreeMap<>(), past);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
