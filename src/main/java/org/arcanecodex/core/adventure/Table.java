package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.arcanecodex.core.id.AccountId;

/** Who sits where, who leads, who may come in and who may not. */
public record Table(AccountId host, List<Seat> seats, List<AccountId> admitted, List<AccountId> blocked) {

    public static final int SEATS = 4;

    public Table {
        seats = List.copyOf(seats);
        admitted = List.copyOf(admitted);
        blocked = List.copyOf(blocked);
    }

    static Table ledBy(AccountId host) {
        return new Table(host, Stream.of(1, 2, 3, SEATS).map(Seat::empty).toList(), List.of(), List.of());
    }

    public Seat seat(int number) {
        return seats.get(number - 1);
    }

    public boolean has(int number) {
        return number >= 1 && number <= seats.size();
    }

    public Optional<Seat> seatOf(AccountId account) {
        return seats.stream().filter(seat -> seat.of(account)).findFirst();
    }

    /** The host's seat, if the host has one. */
    public Optional<Seat> hostSeat() {
        return seatOf(host);
    }

    /** Seats from which somebody or something acts. */
    public List<Seat> playing() {
        return seats.stream().filter(Seat::plays).toList();
    }

    /** Seats that a person holds, here or not. */
    public List<Seat> held() {
        return seats.stream().filter(Seat::held).toList();
    }

    /** Seats that the table waits for. */
    public List<Seat> present() {
        return seats.stream().filter(Seat::present).toList();
    }

    /** How many play: people's heroes and companions. */
    public int party() {
        return playing().size();
    }

    Table with(int number, UnaryOperator<Seat> change) {
        return new Table(host, seats.stream().map(seat -> seat.number() == number ? change.apply(seat) : seat).toList(),
                admitted, blocked);
    }

    Table withAll(UnaryOperator<Seat> change) {
        return new Table(host, seats.stream().map(change).toList(), admitted, blocked);
    }

    Table led(AccountId by) {
        return new Table(by, seats, admitted, blocked);
    }

    Table admitting(AccountId account) {
        return new Table(host, seats, plus(admitted, account), blocked);
    }

    Table blocking(AccountId account) {
        return new Table(host, seats, admitted, plus(blocked, account));
    }

    private static List<AccountId> plus(List<AccountId> list, AccountId account) {
        return list.contains(account) ? list : Stream.concat(list.stream(), Stream.of(account)).toList();
    }
}
