#!/usr/bin/env bash
# Makes the passwords of this composition in secrets/, each owned by the user that reads it. Run as root, once; what is there stays.
# The certificates are yours: server.pem and server.key for the proxy, broker.pem and broker.key for the broker (PEM).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
umask 077
mkdir -p secrets
chmod 711 secrets

# make NAME OWNER [SAME]: a random password, or that of another file.
make() {
  [ -f "secrets/$1" ] || { if [ $# -eq 3 ]; then cp "secrets/$3" "secrets/$1"; else openssl rand -hex 32 >"secrets/$1"; fi; }
  chown "$2" "secrets/$1"
  chmod 400 "secrets/$1"
}

make postgres.password 999
make database.owner.password 999
make database.room.password 999
make owner.password 1654 database.owner.password
make room.password 1654 database.room.password
make broker.password 1654
if [ ! -f secrets/broker.passwords ]; then
  command -v mosquitto_passwd >/dev/null || { echo "mosquitto_passwd is missing: apt-get install mosquitto" >&2; exit 1; }
  : >secrets/broker.passwords
  mosquitto_passwd -b secrets/broker.passwords room "$(cat secrets/broker.password)" 2>/dev/null
fi
chown 1883 secrets/broker.passwords && chmod 400 secrets/broker.passwords
for file in server.pem:101 server.key:101 broker.pem:1883 broker.key:1883; do
  path=secrets/${file%:*}
  if [ -f "$path" ]; then chown "${file#*:}" "$path" && chmod 400 "$path"; else echo "still missing: $path"; fi
done
