-- What all nodes have in common beside the journal: people and their sessions, walls, states of feeds; and, in a schema of their own
-- so that a copy of the journal can be made without them, the keys of personal data.
create table room.accounts (
    id text primary key, name text not null, post text, role text not null, password text, external text unique,
    must_change bigint not null, disabled bigint not null, created_at bigint not null);
create table room.sessions (
    number bigint generated always as identity primary key, hash bytea not null unique, owner text not null, token bytea,
    started_at bigint not null, seen_at bigint not null, ends_at bigint not null, address text, agent text);
-- The name is kept as its SHA-256: people type passwords there, too.
create table room.attempts (
    name bytea primary key, failures bigint not null, since bigint not null, locked_until bigint not null, locks bigint not null, at bigint not null);
create table room.walls (
    id text primary key, name text not null, token bytea not null unique, paired_at bigint not null, paired_by text not null, seen_at bigint);
create table room.notes (number bigint generated always as identity primary key, event bytea not null);
create table room.feed_states (feed text primary key, state bytea not null);
grant select, insert, update, delete on room.accounts, room.sessions, room.attempts, room.walls, room.notes, room.feed_states to {role};

create schema room_keys;
revoke all on schema room_keys from public;
grant usage on schema room_keys to {role};
create table room_keys.vault (salt bytea not null);
insert into room_keys.vault
    select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 8);
-- A key that was forgotten is null, and stays so for ever.
create table room_keys.keys (name text primary key, key bytea);

create function room_keys.salt() returns bytea language sql security definer set search_path = room_keys, pg_temp as $$
    select salt from vault;
$$;

-- The keys of names, in their order; the fresh ones are kept for those that have none. Null: it was forgotten.
create function room_keys.get_or_create(p_names text[], p_fresh bytea[]) returns setof bytea
language plpgsql security definer set search_path = room_keys, pg_temp as $$
begin
    insert into keys (name, key)
    select distinct on (n) n, k from unnest(p_names, p_fresh) as t (n, k)
    where not exists (select from keys where name = n) order by n
    on conflict (name) do nothing;
    return query select keys.key from unnest(p_names) with ordinality as t (n, i) join keys on keys.name = n order by i;
end $$;

create function room_keys.find(p_name text) returns bytea language sql security definer set search_path = room_keys, pg_temp as $$
    select key from keys where name = p_name;
$$;

-- Whether there was one.
create function room_keys.forget(p_name text) returns boolean language plpgsql security definer set search_path = room_keys, pg_temp as $$
declare
    v_was boolean;
begin
    select key is not null into v_was from keys where name = p_name for update;
    insert into keys (name, key) values (p_name, null) on conflict (name) do update set key = null;
    return coalesce(v_was, false);
end $$;

revoke all on all functions in schema room_keys from public;
grant execute on all functions in schema room_keys to {role};
