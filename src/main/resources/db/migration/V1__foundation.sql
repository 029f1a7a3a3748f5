-- One SQL dialect that H2 (in PostgreSQL mode) and PostgreSQL both take.

-- Who may call what: the subscriber's system (databehandler), known by the certificate's issuer, CVR and UUID (or OCES2 FID).
create table processor (
  id varchar(64) primary key,
  name varchar(200) not null,
  channel varchar(32) not null,
  issuer varchar(400) not null,
  cvr char(8) not null,
  subject_key varchar(64) not null,
  created_at timestamp with time zone not null,
  constraint processor_certificate unique (issuer, cvr, subject_key)
);

-- Tilslutningsaftale: the agency, the controllers (dataansvarlige) and one processor of theirs.
create table agreement (
  id varchar(64) primary key,
  processor_id varchar(64) not null references processor (id),
  status varchar(16) not null,
  valid_from date not null,
  valid_to date not null
);

create table agreement_controller (
  agreement_id varchar(64) not null references agreement (id),
  organisation_type int not null,
  organisation_code varchar(20) not null,
  name varchar(200) not null,
  primary key (agreement_id, organisation_type, organisation_code)
);

create table agreement_operation (
  agreement_id varchar(64) not null references agreement (id),
  service varchar(80) not null,
  operation varchar(80) not null,
  primary key (agreement_id, service, operation)
);

create table agreement_change (
  id bigint generated always as identity primary key,
  agreement_id varchar(64) not null references agreement (id),
  changed_at timestamp with time zone not null,
  changed_by varchar(140) not null,
  from_status varchar(16),
  to_status varchar(16) not null,
  reason varchar(1500) not null
);

-- Test før ibrugtagning: the calls a subscriber has made with the right headers while in test.
create table agreement_test_call (
  id bigint generated always as identity primary key,
  agreement_id varchar(64) not null references agreement (id),
  service varchar(80) not null,
  operation varchar(80) not null,
  called_at timestamp with time zone not null,
  incident char(36) not null
);

-- One row. Raised by every change above, read on every call: a node that holds an older picture reads the tables anew.
create table access_version (
  id int primary key,
  version bigint not null
);
insert into access_version (id, version) values (1, 1);

create table citizen (
  id bigint generated always as identity primary key,
  cpr char(10) not null unique,
  given_name varchar(100) not null,
  surname varchar(100) not null,
  municipality varchar(3),
  jobcentre varchar(5),
  fund varchar(20),
  dead_since date,
  abroad boolean not null default false,
  temporary_foreign_address boolean not null default false,
  contact_group int,
  match_group int,
  previous_match_group int,
  benefit_granted boolean not null default false,
  benefit_right_from date
);

-- Tilknytning over time; the current ones are on the citizen's row as well.
create table affiliation (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen (id),
  organisation_type int not null,
  organisation_code varchar(20) not null,
  valid_from date not null,
  valid_to date
);
create index affiliation_citizen on affiliation (citizen_id);

create table guest_access (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen (id),
  organisation_type int not null,
  organisation_code varchar(20) not null,
  valid_from date not null,
  valid_to date not null,
  reason varchar(900) not null
);
create index guest_access_citizen on guest_access (citizen_id);

-- The latest enrollment of a citizen: in force, waiting for contact, or ended.
create table enrollment (
  citizen_id bigint primary key references citizen (id),
  message_identifier char(36) not null,
  category int not null,
  registration_date date not null,
  enrollment_date date not null,
  unemployment_status int not null,
  professions varchar(100000) not null,
  email varchar(256),
  enrollment_comment varchar(1500),
  rights_advised boolean not null,
  contact_deadline date,
  cancellation_date date,
  cancellation_cause int
);
create index enrollment_deadline on enrollment (contact_deadline);

-- What was registered, never rewritten: a correction is a new fact.
create table fact (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen (id),
  kind varchar(40) not null,
  effective_date date not null,
  registered_at timestamp with time zone not null,
  rule varchar(20) not null,
  details varchar(100000) not null,
  message_identifier char(36) not null,
  incident char(36),
  processor_id varchar(64),
  organisation_type int,
  organisation_code varchar(20)
);
create index fact_citizen on fact (citizen_id, id);

-- The audit of accepted calls is also what makes a repeated message harmless.
create table accepted_call (
  processor_id varchar(64) not null references processor (id),
  message_id varchar(255) not null,
  digest char(64) not null,
  incident char(36) not null,
  accepted_at timestamp with time zone not null,
  organisation_type int not null,
  organisation_code varchar(20) not null,
  user_type int not null,
  user_identifier varchar(255),
  service varchar(80) not null,
  operation varchar(80) not null,
  citizen_id bigint,
  outcome varchar(100000),
  primary key (processor_id, message_id)
);

-- The audit of refused calls: no personal data, so nothing from the body.
create table refused_call (
  incident char(36) primary key,
  refused_at timestamp with time zone not null,
  processor_id varchar(64),
  organisation_type int,
  organisation_code varchar(20),
  service varchar(80),
  operation varchar(80),
  message_id varchar(255),
  fault_code int not null,
  rules varchar(400) not null,
  trace varchar(4000) not null
);

-- Sandbox only: how far business time has been moved ahead of the machine.
create table clock_offset (
  id int primary key,
  seconds bigint not null
);
insert into clock_offset (id, seconds) values (1, 0);
