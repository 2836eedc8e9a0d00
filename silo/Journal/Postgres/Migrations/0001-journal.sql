-- The journal, its head and the lease. Applied by the owner; {role} is the room's own role, which may read and call, no more.
create schema room;
revoke all on schema room from public;
grant usage on schema room to {role};

create table room.meta (journal text not null);
insert into room.meta values (replace(gen_random_uuid()::text, '-', ''));

-- One row. Whoever appends locks it, so that positions are given in the order of commits.
create table room.head (only_one boolean primary key default true check (only_one), position bigint not null) with (fillfactor = 50);
insert into room.head (position) values (0);

-- A row a commit: entries as the codec writes them, each with its length before it. journaled_at: Unix ms. checksum: CRC-32C
-- over 0, count, journaled_at (each 8 bytes, little-endian) and payload.
create table room.blocks (
    first bigint primary key, count bigint not null check (count > 0), journaled_at bigint not null, checksum bigint not null, payload bytea not null);
alter table room.blocks alter column payload set storage external;

-- The last append of each run of a node, by which a broken connection is resolved.
create table room.appends (
    node text primary key, sequence bigint not null, first bigint not null, at timestamptz not null default clock_timestamp()) with (fillfactor = 50);

-- Who evaluates rules, polls and delivers: one row, held until a moment of the database's clock.
create table room.lease (
    only_one boolean primary key default true check (only_one), holder text, epoch bigint not null, held_until timestamptz not null) with (fillfactor = 50);
insert into room.lease (holder, epoch, held_until) values (null, 0, '-infinity');

create table room.probe (bytes bytea not null);

-- Entries are never changed, whoever asks.
create function room.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the journal are never changed' using errcode = 'SR009';
end $$;
create trigger never_changed before update or delete or truncate on room.blocks for each statement execute function room.refuse_change();

-- Appends a block and returns its first position. The same node and sequence again: what became of the first time.
create function room.append(
    p_node text, p_sequence bigint, p_expected bigint, p_epoch bigint, p_count bigint, p_journaled_at bigint, p_checksum bigint, p_payload bytea)
returns bigint language plpgsql security definer set search_path = room, pg_temp as $$
declare
    v_head bigint;
    v_known appends;
begin
    select position into strict v_head from head for update;
    select * into v_known from appends where node = p_node;
    if v_known.sequence = p_sequence then
        return v_known.first;
    elsif v_known.sequence > p_sequence then
        raise exception 'append % of % comes after a later one', p_sequence, p_node using errcode = 'SR001';
    elsif p_epoch is not null and not exists (select from lease where epoch = p_epoch and holder = p_node) then
        raise exception 'the lease of epoch % is over', p_epoch using errcode = 'SR002';
    elsif p_expected is not null and p_expected <> v_head then
        raise exception 'the head is at %, not at %', v_head, p_expected using errcode = 'SR003';
    end if;
    insert into blocks (first, count, journaled_at, checksum, payload)
    values (v_head + 1, p_count, p_journaled_at, p_checksum, p_payload);
    update head set position = v_head + p_count;
    insert into appends (node, sequence, first) values (p_node, p_sequence, v_head + 1)
    on conflict (node) do update set sequence = excluded.sequence, first = excluded.first, at = excluded.at;
    perform pg_notify('room_head', (v_head + p_count)::text);
    return v_head + 1;
end $$;

-- Nobody else appends until the transaction ends; returns the head.
create function room.hold() returns bigint language sql security definer set search_path = room, pg_temp as $$
    select position from head for update;
$$;

-- The head, and the lease: prolonged where p_epoch is its present epoch, taken where it is wanted and has run out.
-- epoch is null where this node does not hold it. Whoever takes it locks the head first: appends under way end before.
create function room.pulse(p_node text, p_epoch bigint, p_wants boolean, p_length_ms bigint)
returns table (head bigint, epoch bigint, holder text) language plpgsql security definer set search_path = room, pg_temp as $$
#variable_conflict use_column
declare
    v_lease lease;
    v_length interval := p_length_ms * interval '1 millisecond';
begin
    select * into strict v_lease from lease;
    if v_lease.holder = p_node and v_lease.epoch = p_epoch then
        update lease set held_until = clock_timestamp() + v_length where holder = p_node and epoch = p_epoch;
    elsif p_wants and v_lease.held_until < clock_timestamp() then
        perform position from head for update;
        update lease set holder = p_node, epoch = epoch + 1, held_until = clock_timestamp() + v_length where held_until < clock_timestamp();
        delete from appends where at < clock_timestamp() - interval '30 days';
    end if;
    return query
        select (select position from head), case when holder = p_node then epoch end, holder from lease;
end $$;

-- Gives the lease up at once, so that another need not wait for its end.
create function room.release(p_node text, p_epoch bigint) returns void language sql security definer set search_path = room, pg_temp as $$
    update lease set held_until = '-infinity' where holder = p_node and epoch = p_epoch;
$$;

-- Writes and takes back, to tell whether there is room.
create function room.try_writing() returns void language plpgsql security definer set search_path = room, pg_temp as $$
begin
    insert into probe values (decode(repeat('00', 65536), 'hex'));
    delete from probe;
end $$;

revoke all on all functions in schema room from public;
grant select on room.meta, room.head, room.blocks to {role};
grant execute on function
    room.append(text, bigint, bigint, bigint, bigint, bigint, bigint, bytea), room.hold(), room.pulse(text, bigint, boolean, bigint),
    room.release(text, bigint), room.try_writing() to {role};
