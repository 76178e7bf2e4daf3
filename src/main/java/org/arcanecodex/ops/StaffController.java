package org.arcanecodex.ops;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.audit.AuditEntry;
import org.arcanecodex.platform.audit.AuditRow;
import org.arcanecodex.platform.audit.AuditTrail;
import org.arcanecodex.platform.audit.Party;
import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.page.Pages;
import org.arcanecodex.platform.traffic.AddressBlock;
import org.arcanecodex.platform.traffic.AddressBlocks;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What stewards see of who did what, and of addresses that have to stay out. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffController {

    private final AuditTrail trail;
    private final AddressBlocks blocks;
    private final PagedList<AuditRow> entries;

    StaffController(AuditTrail trail, AddressBlocks blocks, Pages pages) {
        this.trail = trail;
        this.blocks = blocks;
        this.entries = AuditTrail.list(pages);
    }

    record Entry(Instant at, String act, String actor, String subject, AuditEntry.Result result,
            @Nullable String reason, @Nullable String requestId, @Nullable String address) {
        static Entry of(AuditRow row) {
            var said = row.entry();
            return new Entry(row.at(), said.act(), said.actor().name(), said.subject().name(), said.result(),
                    said.reason(), row.circumstances().requestId(), row.circumstances().address());
        }
    }

    record Blocks(List<AddressBlock> items) {}

    /** @param address as the list of blocks has it */
    record Lifting(@NotBlank @Size(max = 64) String address,
            @NotBlank @Size(max = AuditEntry.LONGEST_REASON) String reason) {}

    /** The newest first; by act, actor, subject or request. */
    @GetMapping("/audit")
    ResponseEntity<Listing<Entry>> audit(PageQuery query, HttpServletRequest request) {
        requireSteward(request);
        var piece = entries.piece(query);
        return piece.answer(trail.find(piece).map(Entry::of));
    }

    @GetMapping("/blocks")
    Blocks blocks(HttpServletRequest request) {
        requireSteward(request);
        return new Blocks(blocks.all());
    }

    @PostMapping("/blocks/lift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@AuthenticationPrincipal AccountId me, @Valid @RequestBody Lifting wish, HttpServletRequest request) {
        requireSteward(request);
        if (!blocks.lift(wish.address(), Party.account(me.value()), wish.reason())) {
            throw ApiProblem.notFound("This address is not kept out.");
        }
    }

    private static void requireSteward(HttpServletRequest request) {
        if (!request.isUserInRole("STEWARD")) {
            throw new ApiProblem("FORBIDDEN", "That is for stewards.");
        }
    }
}
