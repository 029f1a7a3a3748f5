-- Code lists and registers that the operator has replaced in a running gateway: each text whole, in effect from its day.
create table reference_version (
  id bigint generated always as identity primary key,
  -- of the code list or register
  name varchar(60) not null,
  -- 1 for the first that takes the place of the file
  number int not null,
  effective_on date not null,
  announced_at timestamp with time zone not null,
  announced_by varchar(100) not null,
  reason varchar(400) not null,
  -- SHA-256 of the file whose place it takes
  file_digest char(64) not null,
  content text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by varchar(100),
  unique (name, number)
);

-- What a version changes in the one before.
create table reference_change (
  version bigint not null references reference_version (id),
  ordinal int not null,
  code varchar(80) not null,
  -- added, changed, removed
  kind varchar(8) not null,
  name_before varchar(400),
  from_before date,
  to_before date,
  name_after varchar(400),
  from_after date,
  to_after date,
  primary key (version, ordinal)
);

-- CVR: companies and their production units (P numbers), as far as they have been delivered.
create table company (
  cvr char(8) primary key,
  name varchar(200) not null,
  valid_from date not null,
  valid_to date
);
create table production_unit (
  p_number char(10) primary key,
  cvr char(8) not null references company (cvr),
  name varchar(200) not null,
  address varchar(200),
  postal_code char(4),
  town varchar(100),
  valid_from date not null,
  valid_to date
);
create index production_unit_cvr on production_unit (cvr, p_number);
