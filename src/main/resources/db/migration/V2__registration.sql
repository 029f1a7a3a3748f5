-- Registration: contact groups and benefits over time, absences, what lies ahead, letters and notifications.

alter table citizen add column stay_municipality varchar(3);
alter table citizen add column contact_group_since date;
alter table citizen add column match_since date;
alter table citizen add column applied_on date;
alter table citizen add column refused_on date;
alter table citizen add column confirmed_on date;
alter table citizen add column reminded_on date;
alter table citizen add column reminders int default 0 not null;
-- The current ones, as JSON, so that a citizen is loaded in one round trip; over time they are in the facts.
alter table citizen add column absences varchar(200000) default '[]' not null;
alter table citizen add column markings varchar(100000) default '[]' not null;

create index citizen_applied on citizen (applied_on);

-- What will happen by itself. Follows from the citizen's state and is written with it; found here by its day.
create table deadline (
  citizen_id bigint not null references citizen (id),
  kind varchar(40) not null,
  subject varchar(40) not null,
  due_on date not null,
  rule varchar(20) not null,
  attempts int default 0 not null,
  retry_at timestamp with time zone,
  primary key (citizen_id, kind, subject)
);
create index deadline_due on deadline (due_on, citizen_id);

-- Letters to the citizen: written with the fact that causes them, rendered and sent afterwards.
create table letter (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen (id),
  template varchar(40) not null,
  template_values varchar(10000) not null,
  rule varchar(20) not null,
  dated date not null,
  written_at timestamp with time zone not null,
  text varchar(100000),
  sent_at timestamp with time zone
);
create index letter_citizen on letter (citizen_id);
create index letter_unsent on letter (sent_at, id);

-- Advis and messages to authorities, readable until they are acknowledged.
create table notification (
  id char(36) primary key,
  -- In the order in which they were written.
  number bigint generated always as identity,
  citizen_id bigint not null references citizen (id),
  organisation_type int not null,
  organisation_code varchar(20) not null,
  type int not null,
  rule varchar(20) not null,
  text_da varchar(1500) not null,
  text_en varchar(1500) not null,
  effective_date date not null,
  registered_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone
);
create index notification_receiver on notification (organisation_type, organisation_code, acknowledged_at, number);

-- User name and one-time password to Jobnet for a citizen without NemID; the password is never stored, only its hash.
create table jobnet_user (
  citizen_id bigint primary key references citizen (id),
  user_name varchar(40) not null unique,
  password_hash varchar(200) not null,
  issued_on date not null
);

-- Numbers that a citizen has had; the current one is on the citizen's row.
create table former_cpr (
  cpr char(10) primary key,
  citizen_id bigint not null references citizen (id),
  replaced_on date not null
);

-- Varsel om systemændring (§ 4 of the guidance, § 49 of the order of 2010).
create table system_change_notice (
  id char(36) primary key,
  agreement_id varchar(64) not null references agreement (id),
  organisation_type int not null,
  organisation_code varchar(20) not null,
  received_on date not null,
  starts_on date not null,
  content varchar(10000) not null,
  late boolean not null,
  incomplete boolean not null
);
create index system_change_notice_agreement on system_change_notice (agreement_id);
