package org.arcanecodex.hero;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.item.Slot;
import org.arcanecodex.platform.text.Word;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Buying gear and wearing it, over HTTP. */
@RestController
@RequestMapping("/api/v1/heroes/{id}")
class GearController {

    private static final int LONGEST_WORD = 64;

    private final Outfitter outfitter;

    GearController(Outfitter outfitter) {
        this.outfitter = outfitter;
    }

    record Order(
            @NotNull(message = ApiProblem.MISSING) @Size(max = LONGEST_WORD, message = ApiProblem.TOO_LONG) String gear) {}

    record Bought(long item) {}

    /** @param item null empties the place */
    record Wearing(@Nullable @Positive Long item) {}

    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Bought> buy(@AuthenticationPrincipal AccountId me, @PathVariable long id,
            @Valid @RequestBody Order order,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        long item = outfitter.sell(me, new HeroId(id), key, order.gear());
        return ResponseEntity.created(URI.create("/api/v1/heroes/" + id)).body(new Bought(item));
    }

    @PutMapping("/equipment/{slot}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> wear(@AuthenticationPrincipal AccountId me, @PathVariable long id, @PathVariable String slot,
            @Valid @RequestBody Wearing wearing) {
        var place = Word.parse(slot, Slot.class).orElseThrow(() -> ApiProblem.notFound("There is no such place."));
        outfitter.wear(me, new HeroId(id), place, wearing.item());
        return ResponseEntity.noContent().build();
    }
}
