-- What waits for a person for some minutes: sign-ins at a provider, codes of walls, second persons; and what a person has read within an hour.
create table room.waiting (
    number bigint generated always as identity primary key, kind text not null, id text not null, value bytea not null, ends_at bigint not null, unique (kind, id));
grant select, insert, update, delete on room.waiting to {role};
