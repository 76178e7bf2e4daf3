/** A request that was not done, with the stable code that says why, and what was asked for. */
export class Refusal extends Error {
  constructor({ code, message, asked, retryable = false, retryAfterMs, requestId, errors = [] }) {
    super(message ?? code);
    this.code = code;
    this.asked = asked;
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs;
    this.requestId = requestId;
    this.errors = errors;
  }
}

/** There is no table any more to which it could be said; the screen says why. */
export const gone = () => new Refusal({ code: 'GONE' });

/** The table has moved on before it could be said, so it would now mean something else. */
export const past = () => new Refusal({ code: 'PAST' });

/** No answer came; whether it was done is not known. */
export const offline = () => new Refusal({ code: 'OFFLINE', retryable: true });
