-- Which file a report of a municipality came in, so that the same file again gets the same receipt.
create table filed_report (
  report char(36) primary key references measure_report (identifier),
  -- SHA-256 of the file as it was sent
  digest char(64) not null
);
