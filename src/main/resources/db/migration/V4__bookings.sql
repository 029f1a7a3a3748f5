-- Bookings: calls to conversations and meetings, and the calendar from which citizens choose other times.

-- Indkaldelser. The core is on the citizen's row as well; here they are found by who calls and when, with everything the citizen is told.
create table booking (
  id char(36) primary key,
  citizen_id bigint not null references citizen (id),
  organisation_type int not null,
  organisation_code varchar(20) not null,
  starts_at timestamp with time zone not null,
  core varchar(30000) not null,
  content varchar(30000) not null
);
create index booking_owner on booking (organisation_type, organisation_code, starts_at, id);
create index booking_citizen on booking (citizen_id, starts_at);

-- Places in the calendar of who calls. Several citizens may be offered the same one; so many of them have it.
create table calendar_place (
  id char(36) primary key,
  organisation_type int not null,
  organisation_code varchar(20) not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  capacity int not null,
  taken int default 0 not null,
  constraint calendar_place_capacity check (taken between 0 and capacity)
);

-- The whole booking as it was when somebody was told of it.
alter table notification add column booking varchar(60000);

-- The outcome of a list has a result for each of its citizens.
alter table accepted_call alter column outcome set data type varchar(1000000);
