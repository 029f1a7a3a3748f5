-- Events: what jobcentres and a-kasser tell each other, and the delivery of every message.

-- Membership of an a-kasse and running offers as JSON, so that a citizen is loaded in one round trip.
alter table citizen add column fund_course varchar(200000);

-- What the jobcentre has delegated to other actors, likewise: it decides who reaches the citizen.
alter table citizen add column delegations varchar(200000);

-- What is to be delivered. A row leaves when it is delivered; who is told what by which law stands in the facts.
create table outgoing (
  -- In the order in which they were written; per citizen that is the order of what happened.
  number bigint generated always as identity primary key,
  message_identifier char(36) not null unique,
  citizen_id bigint not null references citizen (id),
  organisation_type int not null,
  organisation_code varchar(20) not null,
  -- message-types.csv
  type int not null,
  rule varchar(20) not null,
  -- the event as JSON; null for a notification, which stands in its own table under the same identifier
  content varchar(60000),
  queued_at timestamp with time zone not null,
  registered_system varchar(64),
  registered_type int,
  registered_code varchar(20),
  -- the transfer (pull) in which it is, or null
  transfer char(36),
  -- push: how often it has been tried, when it may be tried next (null: given up), and what the last answer was
  attempts int default 0 not null,
  due_at timestamp with time zone,
  -- how often a node has taken it to try it: never the same again, so that one that comes too late decides nothing
  lease bigint default 0 not null,
  last_answer varchar(400),
  -- neither pulled nor pushed until it is put on the queue again: it could not be read, or the operator has given it up
  set_aside boolean default false not null
);
create index outgoing_pull on outgoing (organisation_type, organisation_code, type, number);
create index outgoing_push on outgoing (organisation_type, organisation_code, type, due_at, number);
create index outgoing_citizen on outgoing (citizen_id, organisation_type, organisation_code, number);

-- What has been delivered, for the question "have they got it?".
create table delivered (
  message_identifier char(36) primary key,
  number bigint not null,
  -- No reference: it would wait for whoever is registering something about the citizen.
  citizen_id bigint not null,
  organisation_type int not null,
  organisation_code varchar(20) not null,
  type int not null,
  queued_at timestamp with time zone not null,
  delivered_at timestamp with time zone not null,
  way varchar(8) not null,
  attempts int not null
);
create index delivered_receiver on delivered (organisation_type, organisation_code, number);
-- What is old enough is deleted by its age, a little at a time.
create index delivered_age on delivered (delivered_at);

-- How it stands with an organisation's messages; a row comes with the first thing that is kept about it.
create table delivery_queue (
  organisation_type int not null,
  organisation_code varchar(20) not null,
  -- the operator's pause, and the subscriber's own; nothing goes out while there is either
  paused_at timestamp with time zone,
  paused_by varchar(140),
  own_pause_at timestamp with time zone,
  own_pause_by varchar(140),
  delivered bigint default 0 not null,
  last_success timestamp with time zone,
  primary key (organisation_type, organisation_code)
);

-- Pull or push by message type; pull where nothing is chosen.
create table delivery_choice (
  organisation_type int not null,
  organisation_code varchar(20) not null,
  type int not null,
  way varchar(8) not null,
  primary key (organisation_type, organisation_code, type)
);

-- Transfers by pull (sequences).
create table transfer (
  id char(36) primary key,
  organisation_type int not null,
  organisation_code varchar(20) not null,
  -- a message type, or null for all
  sub_queue int,
  processor_id varchar(64) not null references processor (id),
  opened_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  -- OPEN, TERMINATED, CLOSED or ABANDONED
  state varchar(16) not null,
  ended_at timestamp with time zone
);
create index transfer_queue on transfer (organisation_type, organisation_code, state);
create index transfer_age on transfer (ended_at);

-- What a transfer holds, and whether it has been handed out.
create table transfer_content (
  transfer_id char(36) not null references transfer (id),
  type int not null,
  messages int not null,
  -- between these numbers, so that they are found again without a search
  first_number bigint not null,
  last_number bigint not null,
  fetched_at timestamp with time zone,
  primary key (transfer_id, type)
);
