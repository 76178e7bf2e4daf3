// The same answers from the same database and Redis, as somebody would write them with Express: facts in this process for
// a few seconds, in Redis for longer, and one question to the database for all who miss the same fact at once.
import crypto from 'node:crypto';
import express from 'express';
import Redis from 'ioredis';
import mysql from 'mysql2/promise';

const [port, database, redisPort, nearMillis, isCached] = process.argv.slice(2);
const pool = mysql.createPool({ uri: database, connectionLimit: 20, timezone: 'Z' });
const redis = new Redis(Number(redisPort));
const app = express();
app.disable('x-powered-by');
app.set('etag', false);

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
app.use((request, response, next) => {
  response.set(HEADERS);
  response.set('X-Request-Id', crypto.randomUUID());
  next();
});

const near = new Map();
const flights = new Map();
const query = async (sql, values) => (await pool.execute(sql, values))[0];

const entry = (fact) => {
  const json = Buffer.from(JSON.stringify(fact));
  return { json, tag: `"${crypto.createHash('sha256').update(json).digest('base64url').slice(0, 16)}"` };
};

async function fetchEntry(key, load) {
  const kept = await redis.getBuffer(key);
  if (kept) {
    return { tag: `"${kept.subarray(0, 16)}"`, json: kept.subarray(16) };
  }
  const fresh = entry(await load());
  await redis.set(key, Buffer.concat([Buffer.from(fresh.tag.slice(1, -1)), fresh.json]), 'EX', 300);
  return fresh;
}

async function cached(key, load) {
  if (isCached !== 'true') {
    return entry(await load());
  }
  const known = near.get(key);
  if (known && known.until > Date.now()) {
    return known;
  }
  let flight = flights.get(key);
  if (!flight) {
    flight = fetchEntry(key, load).finally(() => flights.delete(key));
    flights.set(key, flight);
  }
  const found = await flight;
  if (Number(nearMillis) > 0) {
    near.set(key, { ...found, until: Date.now() + Number(nearMillis) });
  }
  return found;
}

function answer(request, response, { tag, json }) {
  response.set({ ETag: tag, 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding' });
  if (request.headers['if-none-match'] === tag) {
    response.status(304).end();
  } else {
    response.type('application/json').send(json);
  }
}

const SEED = 'room_id, code, story_id, pace, difficulty, host_account, seats, taken';
async function rooms() {
  const rows = await query(`select ${SEED} from adventure_lobby where is_open = 1 order by room_id desc limit 21`);
  const items = rows.slice(0, 20);
  const hosts = [...new Set(items.map((row) => row.host_account))];
  const names = hosts.length === 0 ? [] : await query(
    `select account_id, display_name from account where account_id in (${hosts.map(() => '?')})`, hosts);
  const byId = new Map(names.map((row) => [row.account_id, row.display_name]));
  return { items: items.map((row) => ({ code: row.code, story: row.story_id, host: byId.get(row.host_account),
    pace: row.pace, difficulty: row.difficulty, seats: row.seats, taken: row.taken })),
  page: { limit: 20, next: rows.length > 20 ? String(items.at(-1).room_id) : undefined } };
}

async function profile(link) {
  const [hero] = await query('select hero_id, name, ancestry, calling, renown from hero where link = ?', [link]);
  const skills = await query('select skill, level from hero_skill where hero_id = ?', [hero.hero_id]);
  const adventures = await query('select story_id, ending, points, finished_at from hero_adventure'
    + ' where hero_id = ? order by finished_at desc limit 10', [hero.hero_id]);
  return { name: hero.name, ancestry: hero.ancestry, calling: hero.calling, renown: hero.renown,
    skills: Object.fromEntries(skills.map((row) => [row.skill, row.level])), adventures };
}

async function board() {
  const rows = await query('select s.score, h.name, h.ancestry, h.calling, h.renown, h.link from leaderboard_score s'
    + " join hero h on h.hero_id = s.subject_id where s.board = 'renown' order by s.score desc, s.subject_id limit 21");
  const [{ size }] = await query("select count(*) as size from leaderboard_score where board = 'renown'");
  return { board: 'renown', of: size, items: rows.slice(0, 20).map(({ score, ...hero }, at) =>
    ({ rank: at + 1, score, heroes: [hero] })), page: { limit: 20 } };
}

app.get('/api/v1/rooms', async (request, response) => answer(request, response, await cached('rooms', rooms)));
app.get('/api/v1/profiles/:link', async (request, response) => answer(request, response,
  await cached(`profile:${request.params.link}`, () => profile(request.params.link))));
app.get('/api/v1/leaderboards/renown', async (request, response) =>
  answer(request, response, await cached('board', board)));

app.listen(Number(port), '127.0.0.1', () => console.log('ready'));
