import { exchange, own } from './api.js';
import { session } from './session.js';

const OURS = { 'X-Requested-With': 'codex' };

/** Comes in by what the server answers; whoever was here before is replaced. */
async function adopted(answer) {
  const body = await answer;
  session.adopt(body.session ?? body);
  return body;
}

async function over(answer) {
  await answer;
  session.forget();
}

export const account = {
  logIn: (body) => adopted(exchange('POST', '/sessions', { body, headers: OURS })),
  register: (body) => adopted(exchange('POST', '/accounts', { body, headers: OURS })),
  claim: (body) => adopted(own('POST', '/accounts/me/claim', { body })),
  me: () => own('GET', '/accounts/me'),
  login: () => own('GET', '/accounts/me/login'),
  changePassword: (body) => adopted(own('PUT', '/accounts/me/password', { body })),
  changeEmail: (body) => own('PUT', '/accounts/me/email', { body }),
  askToConfirm: () => own('POST', '/accounts/me/email/confirmation'),
  confirm: (token) => exchange('POST', '/confirmations', { body: { token } }),
  askForWayBack: (body) => exchange('POST', '/recoveries', { body }),
  recover: (body) => exchange('POST', '/recoveries/password', { body, headers: OURS }),
  beginFactor: (body) => own('POST', '/accounts/me/factor', { body }),
  confirmFactor: (body) => adopted(own('POST', '/accounts/me/factor/confirmation', { body })),
  takeOffFactor: (body) => adopted(own('DELETE', '/accounts/me/factor', { body })),
  sessions: async () => (await own('GET', '/sessions')).items,
  endSession: (id) => own('DELETE', `/sessions/${id}`),
  endAllSessions: () => over(own('DELETE', '/sessions')),
  leave: () => over(own('DELETE', '/sessions/current', { headers: OURS })),
  export: () => own('GET', '/accounts/me/export'),
  remove: (body) => over(own('DELETE', '/accounts/me', { body })),
  restore: () => own('POST', '/accounts/me/restoration'),
};
