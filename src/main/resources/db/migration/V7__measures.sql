-- AMFORA: what municipalities report about measures, aids and grants, and what is known from it.

-- One report: a weekly full one, or one single registration. Its number is what recorded or ended a measure.
create table measure_report (
  id bigint generated always as identity primary key,
  identifier char(36) not null unique,
  municipality char(3) not null,
  -- RecordKind
  kind smallint not null,
  -- webservice, upload, sftp
  way varchar(12) not null,
  -- full, or single for one registration as it happens
  extent varchar(8) not null,
  -- all_or_nothing, accept_valid
  acceptance varchar(16) not null,
  processor_id varchar(64) not null,
  agreement_id varchar(64) not null,
  -- the day for which it reports
  reference_day date not null,
  -- open, closing, waiting (for confirmation), closed, refused, abandoned, replaced
  status varchar(12) not null,
  -- how many records the reporter says that there are, once it is being closed
  expected bigint,
  -- the reporter has said that so many are to end
  confirmed boolean default false not null,
  opened_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  -- closed after Friday 06:00
  late boolean default false not null,
  received bigint default 0 not null,
  wrong bigint default 0 not null,
  added bigint default 0 not null,
  changed bigint default 0 not null,
  unchanged bigint default 0 not null,
  gone bigint default 0 not null,
  -- measures that stay although they were not reported: their row was wrong, they are newer, or no longer owed
  kept bigint default 0 not null
);
create index measure_report_municipality on measure_report (municipality, kind, id);

-- At most one report of a municipality and kind is open: who holds the row's lock decides.
create table measure_slot (
  municipality char(3) not null,
  kind smallint not null,
  report bigint references measure_report (id),
  primary key (municipality, kind)
);

-- What has come of an open report, until it is closed. Visible to nobody.
create table measure_chunk (
  report bigint not null references measure_report (id),
  number int not null,
  -- SHA-256 of what was sent: the same number again must have the same content
  digest varchar(64) not null,
  records int not null,
  wrong int not null,
  -- rows of which it cannot be told which measure they are about
  untold int not null,
  primary key (report, number)
);
-- Its records, compressed, in pieces of at most 500 kB.
create table measure_chunk_part (
  report bigint not null,
  number int not null,
  part int not null,
  content bytea not null,
  primary key (report, number, part),
  foreign key (report, number) references measure_chunk (report, number)
);

-- What was wrong, bounded for each report; how often each thing was wrong is counted in full.
create table measure_problem (
  report bigint not null references measure_report (id),
  chunk int not null,
  row_number bigint not null,
  ordinal int not null,
  severity varchar(8) not null,
  fault int not null,
  rule varchar(20),
  field varchar(40),
  -- masked
  shown varchar(80),
  detail_da varchar(1500),
  detail_en varchar(1500),
  primary key (report, chunk, row_number, ordinal)
);
create table measure_problem_count (
  report bigint not null references measure_report (id),
  chunk int not null,
  severity varchar(8) not null,
  fault int not null,
  rule varchar(20) not null,
  times bigint not null,
  primary key (report, chunk, severity, fault, rule)
);

-- Every version of every measure; a row is never changed but for being ended. What nothing has ended is what is known.
create table measure (
  id bigint generated always as identity primary key,
  municipality char(3) not null,
  kind smallint not null,
  -- from a digest of what makes it this measure and no other: MeasureIdentity
  identity bigint not null,
  -- of everything else that was reported
  digest uuid not null,
  measure_key uuid,
  cpr char(10),
  -- the value of the item that says which measure it is
  code varchar(8),
  start_day date,
  end_day date,
  -- the whole record as JSON
  content varchar(30000) not null,
  -- the day on which its first version came
  first_recorded date not null,
  recorded_by bigint not null,
  -- the version before, or null when it is new
  replaces bigint,
  ended_by bigint
);
create index measure_known on measure (municipality, kind, identity);
create index measure_citizen on measure (cpr);
create index measure_key on measure (measure_key);
create index measure_recorded on measure (recorded_by, id);
create index measure_ended on measure (ended_by);

-- Weekly reports that had not come when they were due.
create table measure_overdue (
  municipality char(3) not null,
  kind smallint not null,
  due_at timestamp with time zone not null,
  noticed_at timestamp with time zone not null,
  -- when a report for that week came after all
  reported_at timestamp with time zone,
  primary key (municipality, kind, due_at)
);
