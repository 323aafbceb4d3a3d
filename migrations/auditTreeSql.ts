/** How the sealer grows the tree, as SQL text: complete subtrees of 256 are kept, everything else is folded when it is wanted. */
export const grownTree = /* sql */ `
      create function audit.fold(hashes bytea[]) returns bytea
      language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
      declare n integer := cardinality(hashes);
      begin
        if n = 0 then return sha256(''); end if;
        while n > 1 loop
          -- The last one without a neighbour rises as it is: that is RFC 6962's tree, from below.
          hashes := array(
            select case when 2 * i > n then hashes[2 * i - 1] else sha256('\\x01'::bytea || hashes[2 * i - 1] || hashes[2 * i]) end
            from generate_series(1, (n + 1) / 2) i order by i);
          n := (n + 1) / 2;
        end loop;
        return hashes[1];
      end $$;
      comment on function audit.fold(bytea[]) is 'The root over these neighbouring hashes (RFC 6962).';

      create function audit.hashes(the_level smallint, first_place bigint, how_many integer) returns bytea[]
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select case the_level
          when 0 then array(select leaf_hash from audit.leaf where leaf_index >= first_place and leaf_index < first_place + least(how_many, 256) order by leaf_index)
          else array(select hash from audit.subtree where level = the_level and place >= first_place and place < first_place + least(how_many, 256) order by place) end
      $$;
      comment on function audit.hashes(smallint, bigint, integer) is 'Up to 256 neighbouring hashes of the tree: leaves (level 0) or complete subtrees of 2 to the power of the level. They say nothing of anybody.';

      create function audit.grow(from_size bigint, to_size bigint) returns bytea
      language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare level smallint := 8; rising bytea[] := '{}'; here bytea[];
      begin
        while to_size >> level > 0 loop
          for tile in (from_size >> level)..(to_size >> level) - 1 loop
            insert into audit.subtree (level, place, hash) values (level, tile, audit.fold(audit.hashes((level - 8)::smallint, tile::bigint << 8, 256)));
          end loop;
          level := (level + 8)::smallint;
        end loop;
        for below in 0..level - 8 by 8 loop
          here := audit.hashes(below::smallint, (to_size >> (below + 8)) << 8, ((to_size >> below) & 255)::integer) || rising;
          rising := case when cardinality(here) = 0 then here else array[audit.fold(here)] end;
        end loop;
        return audit.fold(rising);
      end $$;
      comment on function audit.grow(bigint, bigint) is 'Keeps the subtrees that became complete between two sizes; returns the root at the latter. Reads a few hundred hashes beyond the new leaves, however large the tree.';

      create or replace function audit.seal(at_most integer default 5000) returns integer
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare mark audit.watermark; horizon xid8 := pg_snapshot_xmin(pg_current_snapshot()); size bigint;
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit.seal')) then return 0; end if;
        select * into mark from audit.watermark;
        with due as materialized (
          select e.partnership_id, e.id, e.at, e.writer, e.salt, e.hash, mark.next_leaf + row_number() over (order by e.writer, e.id) - 1 as leaf_index,
            c.content -> 'subjects' as subjects, (c.content ->> 'agency')::uuid as agency, (c.content ->> 'account')::uuid as account, c.content ->> 'purpose' as purpose
          from (
            select e.* from audit.entry e
            where (e.writer, e.id) > (mark.writer, mark.audit_id) and e.writer < horizon
            order by e.writer, e.id limit at_most) e
          cross join lateral (select e.content::jsonb as content offset 0) c),
        leaves as (
          insert into audit.leaf (leaf_index, partnership_id, audit_id, at, leaf_hash)
          select leaf_index, partnership_id, id, at, audit.leaf_hash(partnership_id, id, at, writer, salt, hash) from due returning leaf_index),
        times as (
          insert into audit.leaf_time as t (place, writer, earliest, latest)
          select leaf_index / 1000, (array_agg(writer order by leaf_index))[1], min(at), max(at) from due group by 1
          on conflict (place) do update set earliest = least(t.earliest, excluded.earliest), latest = greatest(t.latest, excluded.latest)),
        subjects as (
          insert into audit.subject (partnership_id, subject, at, writer, audit_id, cases, agency_id, account_id, purpose, contributors, withheld)
          select o.partnership_id, decode(o.subject, 'hex'), o.at, o.writer, o.id, o.cases, o.agency, o.account, o.purpose,
            array(select distinct k::uuid from unnest(o.parts) p cross join jsonb_object_keys(coalesce(p -> 'from', '{}')) k),
            array(select distinct k from unnest(o.parts) p
              cross join jsonb_each(coalesce(p -> 'withheld', '{}')) w cross join jsonb_object_keys(w.value) k)
          from (
            select d.partnership_id, d.at, d.writer, d.id, d.agency, d.account, d.purpose, s ->> 'subject' as subject, array_agg(s) as parts,
              coalesce(array_agg(distinct (s ->> 'case')::uuid) filter (where s ->> 'case' is not null), '{}') as cases
            from due d cross join jsonb_array_elements(d.subjects) s
            group by d.partnership_id, d.at, d.writer, d.id, d.agency, d.account, d.purpose, s ->> 'subject') o
          on conflict do nothing),
        last as (select writer, id from due order by writer desc, id desc limit 1)
        update audit.watermark set writer = last.writer, audit_id = last.id, next_leaf = mark.next_leaf + (select count(*) from leaves)
        from last returning next_leaf into size;
        if size is null then return 0; end if;
        update audit.watermark set root = audit.grow(mark.tree_size, size), tree_size = size;
        perform audit.watch_purposes(mark.next_leaf, size);
        perform audit.count_use(mark.next_leaf, size);
        return size - mark.next_leaf;
      end $$;
      comment on function audit.seal(integer) is 'Seals committed rows in (writer, id) order, grows the tree over them, tells of many purposes, and counts their use; returns how many. One sealer at a time.';
      revoke all on function audit.fold(bytea[]), audit.hashes(smallint, bigint, integer), audit.grow(bigint, bigint) from public;
      grant execute on function audit.hashes(smallint, bigint, integer) to tellonce_api;`;

/** How a head of the tree is signed, kept and told. */
export const signedHeads = /* sql */ `
      create function audit.head() returns jsonb
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select jsonb_build_object('size', m.tree_size, 'root', encode(m.root, 'base64'),
          'signed', coalesce((select max(c.size) from audit.checkpoint c), -1),
          'key', (select k.vkey from audit.signing_key k order by k.place desc limit 1))
        from audit.watermark m
      $$;
      comment on function audit.head() is 'The tree as it stands: its size and root, up to which size it is signed, and whose key signs.';

      create function audit.add_key(the_vkey text, the_size bigint, key_before text, the_endorsement text) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform pg_advisory_xact_lock(hashtext('audit.seal'));
        if exists (select from audit.signing_key where vkey = the_vkey)
          or the_size <> (select tree_size from audit.watermark)
          or key_before is distinct from (select k.vkey from audit.signing_key k order by k.place desc limit 1) then return false; end if;
        insert into audit.signing_key (place, vkey, from_size, before, endorsement)
        select count(*), the_vkey, the_size, key_before, the_endorsement from audit.signing_key;
        return true;
      end $$;
      comment on function audit.add_key(text, bigint, text, text) is 'From this size on another key signs; false where the tree or the keys have moved on meanwhile.';

      create function audit.add_checkpoint(the_size bigint, the_root bytea, the_vkey text, the_note text) returns boolean
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform pg_advisory_xact_lock(hashtext('audit.seal'));
        -- Only the head as the database has computed it, by the key whose turn it is.
        if not exists (select from audit.watermark where tree_size = the_size and root = the_root)
          or the_vkey is distinct from (select k.vkey from audit.signing_key k order by k.place desc limit 1)
          or exists (select from audit.checkpoint where size >= the_size) then return false; end if;
        insert into audit.checkpoint (size, root, vkey, note) values (the_size, the_root, the_vkey, the_note);
        return true;
      end $$;
      comment on function audit.add_checkpoint(bigint, bytea, text, text) is 'Keeps a signed head; false where it is not the head, or signed already.';

      create function audit.find_checkpoint(least_size bigint) returns jsonb
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select jsonb_build_object('size', c.size, 'root', encode(c.root, 'base64'), 'at', c.at, 'vkey', c.vkey, 'note', c.note)
        from audit.checkpoint c
        where c.size = case when least_size is null then (select max(size) from audit.checkpoint)
          else (select min(size) from audit.checkpoint where size >= least_size) end
      $$;
      comment on function audit.find_checkpoint(bigint) is 'The latest checkpoint, or the first of at least this size; null where there is none. It says nothing of anybody.';

      create function audit.find_leaf(the_hash bytea) returns bigint
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select min(leaf_index) from audit.leaf where leaf_hash = the_hash
      $$;
      comment on function audit.find_leaf(bytea) is 'Where the leaf with this hash stands; null where there is none. Whoever has the hash was answered by that row.';

      create function audit.signing_keys() returns jsonb
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select coalesce(jsonb_agg(jsonb_build_object('vkey', vkey, 'fromSize', from_size, 'at', at, 'before', before, 'endorsement', endorsement) order by place), '[]')
        from audit.signing_key
      $$;
      comment on function audit.signing_keys() is 'The public keys that have signed checkpoints, each from which size on, the first first.';
      revoke all on function audit.head(), audit.add_key(text, bigint, text, text), audit.add_checkpoint(bigint, bytea, text, text),
        audit.find_checkpoint(bigint), audit.find_leaf(bytea), audit.signing_keys() from public;
      grant execute on function audit.head(), audit.add_key(text, bigint, text, text), audit.add_checkpoint(bigint, bytea, text, text),
        audit.find_checkpoint(bigint), audit.find_leaf(bytea), audit.signing_keys() to tellonce_api;`;
