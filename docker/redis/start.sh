#!/bin/sh
# Starts Redis with one user for the application, who may do what it does and no more.
set -eu
umask 077
cat >/tmp/users.acl <<END
user default off
user codex on >${REDIS_PASSWORD:?} ~* &* +@all -@admin -@dangerous +info -keys -flushall -flushdb -debug -module -config
END
exec redis-server /usr/local/etc/redis/redis.conf --aclfile /tmp/users.acl
