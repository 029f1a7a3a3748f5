-- What was handed to whom from the measures. The content itself is not kept: it can be made again, the same to the byte.
create table handed_over (
  id bigint generated always as identity primary key,
  -- as in extract-recipients.csv
  recipient varchar(40) not null,
  legal_basis varchar(400) not null,
  -- what was known when this day was over
  extract_day date not null,
  made_at timestamp with time zone not null,
  made_by varchar(64) not null
);
create index handed_over_recipient on handed_over (recipient, extract_day, id);

create table handed_over_file (
  handed_over bigint not null references handed_over (id),
  name varchar(120) not null,
  row_count bigint not null,
  size_bytes bigint not null,
  sha256 char(64) not null,
  primary key (handed_over, name)
);
