/** A request that was not done, with the stable code that says why. */
export class Refusal extends Error {
  constructor({ code, message, retryable = false, retryAfterMs, requestId, errors = [] }) {
    super(message ?? code);
    this.code = code;
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs;
    this.requestId = requestId;
    this.errors = errors;
  }
}

/** No answer came; whether it was done is not known. */
export const offline = () => new Refusal({ code: 'OFFLINE', retryable: true });
