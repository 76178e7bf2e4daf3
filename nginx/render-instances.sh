#!/bin/sh
# Writes what nginx.conf includes from rendered/: one line per instance, the port and the limits. The official image runs
# it before NGINX when it lies in /docker-entrypoint.d; by hand: INSTANCES="app1 app2" nginx/render-instances.sh folder
#
# INSTANCES               the instances, parted by spaces or commas: host, or host:port:socketPort
# LISTEN                  where NGINX listens, as its `listen` has it
# TLS_CERTIFICATE, TLS_KEY  files of the certificate and its key; with them LISTEN is 443 unless it says otherwise, and
#                         port 80 leads there, except for what Let's Encrypt asks for (below ACME_FOLDER)
# FRONT_PROXIES           addresses or networks of what stands before NGINX, whose X-Forwarded-For is believed; mostly none
# REQUESTS_PER_SECOND     of one address in the long run
# REQUEST_BURST           of one address at once
# CONNECTIONS_PER_ADDRESS open at the same time
set -eu

folder="${1:-/etc/nginx/rendered}"
: "${INSTANCES:?names no instance}"
certificate="${TLS_CERTIFICATE:-}"
if [ -n "$certificate" ]; then listen="${LISTEN:-443} ssl"; else listen="${LISTEN:-80}"; fi
rate="${REQUESTS_PER_SECOND:-50}"
burst="${REQUEST_BURST:-200}"
connections="${CONNECTIONS_PER_ADDRESS:-300}"

instances=$(echo "$INSTANCES" | tr ',' ' ')
proxies=$(echo "${FRONT_PROXIES:-}" | tr ',' ' ')

# servers: the lines of one upstream. $1: page or socket, $2: what to add to each line
servers() {
  for instance in $instances; do
    host="${instance%%:*}"
    ports="${instance#"$host"}"
    ports="${ports#:}"
    page="${ports%%:*}"
    socket="${ports#"$page"}"
    socket="${socket#:}"
    case "$host:${page:-8080}:${socket:-9092}" in
      *[!A-Za-z0-9.:_-]* | :*) echo "INSTANCES: not host or host:port:socketPort: $instance" >&2; exit 1 ;;
    esac
    if [ "$1" = page ]; then port="${page:-8080}"; else port="${socket:-9092}"; fi
    echo "  server $host:$port $2;"
  done
}

mkdir -p "$folder"
{
  echo "# Written by $(basename "$0"); change the environment, not this."
  echo "limit_req_zone \$binary_remote_addr zone=requests:10m rate=${rate}r/s;"
  echo "limit_conn_zone \$binary_remote_addr zone=connections:10m;"
  for proxy in $proxies; do echo "set_real_ip_from $proxy;"; done
  [ -z "$proxies" ] || printf 'real_ip_header X-Forwarded-For;\nreal_ip_recursive on;\n'

  echo
  echo "# Whoever has the fewest connections; one that does not answer is left alone for a moment."
  echo "upstream pages {"
  echo "  zone pages 64k;"
  echo "  least_conn;"
  servers page "max_fails=1 fail_timeout=2s"
  echo "}"

  echo
  echo "# One instance for a room. Never left alone for having failed: a draining one refuses who is new with 503, but"
  echo "# serves to the end who is there, and their polls must still find it."
  echo "upstream sockets {"
  echo "  zone sockets 64k;"
  echo "  hash \$route consistent;"
  servers socket max_fails=0
  echo "}"

  echo
  echo "# The same for plain WebSockets, which are at the page's port."
  echo "upstream plain_sockets {"
  echo "  zone plain_sockets 64k;"
  echo "  hash \$route consistent;"
  servers page max_fails=0
  echo "}"

  if [ -n "$certificate" ]; then
    echo
    echo "# Whoever comes in clear is sent to TLS."
    echo "server {"
    echo "  listen ${LISTEN_CLEAR:-80};"
    echo "  location ^~ /.well-known/acme-challenge/ {"
    echo "    root ${ACME_FOLDER:-/var/www/acme};"
    echo "  }"
    echo "  location / {"
    echo "    return 308 https://\$host\$request_uri;"
    echo "  }"
    echo "}"
  fi
} >"$folder/http.conf"
{
  echo "# Written by $(basename "$0"); change the environment, not this."
  echo "listen $listen;"
  echo "limit_conn connections $connections;"
  if [ -n "$certificate" ]; then
    echo "ssl_certificate $certificate;"
    echo "ssl_certificate_key ${TLS_KEY:?belongs to TLS_CERTIFICATE};"
    echo "ssl_protocols TLSv1.2 TLSv1.3;"
    echo "ssl_session_cache shared:tls:10m;"
    echo "ssl_session_tickets off;"
  fi
} >"$folder/server.conf"
{
  echo "# Written by $(basename "$0"); change the environment, not this."
  echo "limit_req zone=requests burst=$burst nodelay;"
} >"$folder/limits.conf"
