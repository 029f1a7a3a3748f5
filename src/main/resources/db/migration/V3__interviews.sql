-- Interviews: what was held and what the citizen is called to.

-- The current contact course as JSON, so that a citizen is loaded in one round trip; texts and what was over time are in the facts.
alter table citizen add column contact_course varchar(400000);

-- A long life has many of them.
alter table citizen alter column absences set data type varchar(1000000);
alter table citizen alter column markings set data type varchar(1000000);
