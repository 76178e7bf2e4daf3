// The server's time as this client reckons it; a wrong clock at home moves no deadline.
let ahead = 0;

export function setServerTime(instant) {
  ahead = Date.parse(instant) - Date.now();
}

export const serverNow = () => Date.now() + ahead;
