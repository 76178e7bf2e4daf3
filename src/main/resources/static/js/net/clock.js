// The server's time as this client reckons it; a wrong clock at home moves no deadline.
let ahead = 0;

/** @param msAgo how long ago the server said so */
export function setServerTime(instant, msAgo) {
  ahead = Date.parse(instant) + msAgo - Date.now();
}

export const serverNow = () => Date.now() + ahead;
