package org.arcanecodex.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives roles over HTTP: for stewards. */
@RestController
@RequestMapping("/api/v1/staff/accounts")
class RoleController {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    record Change(@NotNull(message = "is one of player, moderator, steward") Role role,
            @NotNull(message = ApiProblem.MISSING) @Size(max = LONGEST_REASON, message = ApiProblem.TOO_LONG) String reason) {}

    /** Gives somebody a role, or takes it away. Their log-ins end. */
    @PutMapping("/{id}/role")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(SignedInToken in, @PathVariable long id, @Valid @RequestBody Change change) {
        if (!AuthorityUtils.authorityListToSet(in.getAuthorities()).contains("ROLE_STEWARD")) {
            throw new AccessDeniedException("for stewards");
        }
        var reason = change.reason().strip();
        if (reason.length() < SHORTEST_REASON) {
            throw ApiProblem.badField("reason", "has " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters");
        }
        if (id < 1 || !roles.give(in.getPrincipal(), new AccountId(id), change.role(), reason)) {
            throw ApiProblem.notFound("There is no such player.");
        }
    }
}
