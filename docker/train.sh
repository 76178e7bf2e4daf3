#!/bin/sh
# Runs the server once as the image will, over a database of its own that lives in /tmp, and keeps what the JVM learned:
# classes parsed and linked, and profiles of methods. Part of the image's build; needs mariadbd and curl.
#   docker/train.sh folder-of-the-application java
set -eu

app="$1"
java="$2"
work=$(mktemp -d)
socket="$work/mariadb.sock"

mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$work/data" --auth-root-authentication-method=normal >/dev/null 2>&1
mariadbd --no-defaults --user="$(id -un)" --datadir="$work/data" --socket="$socket" --bind-address=127.0.0.1 --port=33099 \
  --skip-ssl --skip-name-resolve --pid-file="$work/mariadb.pid" >"$work/mariadb.log" 2>&1 &
database=$!

tries=0
until mariadb-admin --no-defaults --user=root --socket="$socket" ping >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || { cat "$work/mariadb.log"; exit 1; }
  sleep 1
done
mariadb --no-defaults --user=root --socket="$socket" \
  -e "create database codex; create user trainer@'127.0.0.1' identified by 'trainer'; grant all on codex.* to trainer@'127.0.0.1'"

cd "$app"
DATABASE_URL=jdbc:mysql://127.0.0.1:33099/codex DATABASE_USER=trainer DATABASE_PASSWORD=trainer \
  SECRET_KEY=$(od -An -tx1 -N32 /dev/urandom | tr -d ' \n') PUBLIC_URL=https://codex.example PORT=18080 SOCKET_PORT=19092 \
  MANAGEMENT_PORT=19090 SPRING_PROFILES_ACTIVE=prod \
  "$java" @java.options -XX:AOTCacheOutput="$app/codex.aot" -jar codex.jar >"$work/server.log" 2>&1 &
server=$!

tries=0
until curl -sf http://127.0.0.1:18080/health/ready >/dev/null; do
  tries=$((tries + 1))
  if [ "$tries" -gt 120 ] || ! kill -0 "$server" 2>/dev/null; then cat "$work/server.log"; exit 1; fi
  sleep 1
done

# What every visitor asks for first.
for path in / /js/main.js /api/v1/client-config /api/v1/scenarios /api/v1/rooms /health /health/live; do
  curl -s -o /dev/null "http://127.0.0.1:18080$path"
done
curl -s -o /dev/null -H 'Content-Type: application/json' -d '{}' http://127.0.0.1:18080/api/v1/accounts/guest
# An evening at two tables, so that the first real ones find the way trodden.
if ! "$java" @java.options -jar codex.jar loadtest --url http://127.0.0.1:18080 --kind realtime --door websocket \
  --rooms 2 --players 3 --minutes 0.4 --think 250ms --ramp-up 2s --report "$work/evening" >"$work/evening.log" 2>&1 \
  || ! grep -q '"errorCount" : 0,' "$work/evening.json" || grep -q '"frames" : 0,' "$work/evening.json"; then
  cat "$work/evening.log" "$work/server.log"
  exit 1
fi
curl -s -o /dev/null 'http://127.0.0.1:19092/socket.io/?EIO=4&transport=polling'
curl -s -o /dev/null http://127.0.0.1:19090/metrics
curl -s -o /dev/null http://127.0.0.1:19090/health/detailed

kill "$server"
wait "$server" || true
kill "$database"
wait "$database" || true
[ -s "$app/codex.aot" ] || { cat "$work/server.log"; exit 1; }
rm -rf "$work"
