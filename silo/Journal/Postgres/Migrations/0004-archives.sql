-- Old entries, packed: a row a piece of a month. bytes: a frame of blocks as archives in files have it (each block with its checksum, packed by Brotli,
-- a CRC-32C over all). sha256: over the payloads in their order, as they lay in room.blocks.
create table room.archives (
    first bigint primary key, last bigint not null, journaled_until bigint not null, sha256 bytea not null, bytes bytea not null);
alter table room.archives alter column bytes set storage external;

-- What an archive holds may leave room.blocks, nothing else, whoever asks.
create function room.refuse_loss() returns trigger language plpgsql set search_path = room, pg_temp as $$
begin
    if coalesce((select last from archives where first <= old.first order by first desc limit 1), 0) < old.first + old.count - 1 then
        raise exception 'entries of the journal are never changed: that at position % lies in no archive', old.first using errcode = 'SR009';
    end if;
    return old;
end $$;
drop trigger never_changed on room.blocks;
create trigger never_changed before update or truncate on room.blocks for each statement execute function room.refuse_change();
create trigger never_lost before delete on room.blocks for each row execute function room.refuse_loss();
create trigger never_changed before update or delete or truncate on room.archives for each statement execute function room.refuse_change();

-- Keeps the oldest entries up to p_last packed and takes them out of room.blocks, at once or not at all; returns the first. Only the leader may, only
-- what is older than a month, and only where what it packed is what lies here.
create function room.archive(p_node text, p_epoch bigint, p_last bigint, p_sha256 bytea, p_bytes bytea)
returns bigint language plpgsql security definer set search_path = room, pg_temp as $$
declare
    v_first bigint;
    v_count bigint;
    v_until bigint;
    v_sha256 bytea;
begin
    lock table archives in exclusive mode;
    if not exists (select from lease where epoch = p_epoch and holder = p_node) then
        raise exception 'the lease of epoch % is over', p_epoch using errcode = 'SR002';
    end if;
    select coalesce(max(last), 0) + 1 into v_first from archives;
    select sum(count), max(journaled_at), sha256(string_agg(payload, ''::bytea order by blocks.first)) into v_count, v_until, v_sha256
    from blocks where blocks.first >= v_first and blocks.first <= p_last;
    if v_count is distinct from p_last - v_first + 1 or v_sha256 is distinct from p_sha256 then
        raise exception 'the entries % to % are not those that were packed', v_first, p_last using errcode = 'SR004';
    elsif v_until > extract(epoch from clock_timestamp() - interval '28 days') * 1000 or p_last >= (select max(blocks.first) from blocks) then
        raise exception 'the entries % to % are too new to be archived', v_first, p_last using errcode = 'SR005';
    end if;
    insert into archives (first, last, journaled_until, sha256, bytes) values (v_first, p_last, v_until, p_sha256, p_bytes);
    delete from blocks where blocks.first >= v_first and blocks.first <= p_last;
    return v_first;
end $$;

revoke all on function room.refuse_loss(), room.archive(text, bigint, bigint, bytea, bytea) from public;
grant select on room.archives to {role};
grant execute on function room.archive(text, bigint, bigint, bytea, bytea) to {role};
