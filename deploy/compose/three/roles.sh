#!/usr/bin/env bash
# Run once by the image, when the database is made: the owner of the schema, and the room's role, which owns nothing.
set -euo pipefail
PGPASSWORD=$(cat /run/secrets/postgres.password) psql -v ON_ERROR_STOP=1 -q -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
  -v owner="$(cat /run/secrets/owner.password)" -v room="$(cat /run/secrets/room.password)" <<'SQL'
create role situationroom_owner login password :'owner';
create role situationroom login password :'room';
alter database situationroom owner to situationroom_owner;
revoke all on database situationroom from public;
grant connect on database situationroom to situationroom;
revoke create on schema public from public;
alter schema public owner to situationroom_owner;
SQL
