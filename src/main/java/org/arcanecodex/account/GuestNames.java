package org.arcanecodex.account;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names for guests who brought none: somebody of something, as the workshops of the realm would have it. */
final class GuestNames {

    private static final List<String> WHO = List.of("Ada", "Alba", "Anselm", "Arlo", "Aster", "Bram", "Brisa", "Calla",
            "Casimir", "Corin", "Dara", "Delphine", "Edda", "Emrys", "Esme", "Fenn", "Fiora", "Galen", "Greta", "Hale",
            "Hesper", "Ida", "Imre", "Ines", "Isolde", "Jory", "Juna", "Kasimira", "Kit", "Lark", "Leander", "Linnet",
            "Lorcan", "Maren", "Mira", "Nell", "Nico", "Odile", "Orla", "Osric", "Perrin", "Petra", "Quill", "Ravi",
            "Rhea", "Rowan", "Sable", "Selwyn", "Sorrel", "Talia", "Tamsin", "Teo", "Thea", "Tobin", "Ulla", "Vesper",
            "Viggo", "Wilhelmina", "Wren", "Yara", "Yorick", "Zelda", "Zinnia", "Zora");

    private static final List<String> WHAT = List.of("Amber", "Ash", "Bellows", "Bismuth", "Brass", "Bronze", "Candles",
            "Chalk", "Cinders", "Clockwork", "Cobalt", "Cogs", "Copper", "Coral", "Dials", "Embers", "Feathers",
            "Filigree", "Flint", "Fog", "Gaslight", "Gears", "Glass", "Graphite", "Hinges", "Ink", "Iron", "Ivory",
            "Jade", "Kettles", "Keys", "Lanterns", "Lenses", "Levers", "Maps", "Marble", "Mercury", "Mirrors", "Moss",
            "Needles", "Nickel", "Oak", "Paper", "Pendulums", "Pewter", "Pipes", "Pulleys", "Quartz", "Mica",
            "Rain", "Rivets", "Rust", "Salt", "Silk", "Slate", "Smoke", "Solder", "Springs", "Steam", "Tides", "Tin",
            "Valves", "Velvet", "Wax");

    private GuestNames() {}

    static String any(RandomGenerator random) {
        return pick(WHO, random) + " of " + pick(WHAT, random);
    }

    private static String pick(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
