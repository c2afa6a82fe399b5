-- Marking a duty as done has a text field too: what was typed survives a mistake, as in every other form.
alter table concept drop constraint concept_soort_check;
alter table concept add constraint concept_soort_check check (soort in ('intake', 'triage', 'gegeven', 'plicht'));
