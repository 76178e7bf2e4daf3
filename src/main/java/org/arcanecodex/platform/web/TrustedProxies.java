package org.arcanecodex.platform.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a request really comes from. {@code X-Forwarded-For} is believed from right to left, and only as long as the
 * hop that says it is a proxy of ours; without such proxies nothing is believed.
 */
public final class TrustedProxies {

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /** @param networks addresses or ranges, such as {@code 10.0.0.0/8} or {@code ::1} */
    public static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Network::parse)
                .toList());
    }

    /**
     * The client's address, as text without a zone.
     *
     * @param peer who holds the other end of the connection
     * @param forwardedFor the values of {@code X-Forwarded-For}, in the order of the headers
     */
    public String client(InetAddress peer, List<String> forwardedFor) {
        var hops = String.join(",", forwardedFor).split(",", -1);
        var client = peer;
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            var hop = literal(hops[i].strip());
            if (hop.isEmpty()) {
                break;
            }
            client = hop.get();
        }
        return text(client);
    }

    /**
     * What to count a client under: the address, or of IPv6 the network of 64 bits that one household gets.
     *
     * @param address as {@link #client} told it
     */
    public static String limitKey(String address) {
        return address.indexOf(':') < 0
                ? address
                : literal(address).map(ip -> text(masked(ip.getAddress())) + "/64").orElse(address);
    }

    public boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress masked(byte[] bits) {
        Arrays.fill(bits, 8, bits.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bits);
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No name is ever looked up. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return text.isEmpty() || text.indexOf('%') >= 0
                    ? Optional.empty()
                    : Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String text(InetAddress address) {
        var text = address.getHostAddress();
        var zone = address instanceof Inet6Address ? text.indexOf('%') : -1;
        return zone < 0 ? text : text.substring(0, zone);
    }

    private record Network(byte[] address, int bits) {

        static Network parse(String text) {
            var slash = text.indexOf('/');
            var literal = slash < 0 ? text : text.substring(0, slash);
            var address = literal(literal).orElseThrow(() -> new IllegalArgumentException(
                    "arcane.web.trusted-proxies wants addresses or ranges such as 10.0.0.0/8, not " + text))
                    .getAddress();
            var bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException("No range has " + bits + " bits: " + text);
            }
            return new Network(address, bits);
        }

        boolean contains(InetAddress other) {
            var theirs = other.getAddress();
            if (theirs.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (theirs[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
