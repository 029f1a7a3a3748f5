-- Timeliness: registrations that were accepted and came later than the law's day.
create table late_report (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references citizen (id),
  -- the responsible jobcentre at the registration; none when the citizen had none
  jobcentre varchar(20),
  rule varchar(40) not null,
  reported varchar(40) not null,
  happened_on date not null,
  due_on date not null,
  registered_on date not null,
  message_identifier char(36) not null
);
create index late_report_jobcentre on late_report (jobcentre, registered_on, id);
