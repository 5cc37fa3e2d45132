-- The words of docs/glossary.md: a slot is claimed and its lease ends, an annotator skips a clip, and what is imported are votes.
alter table slot rename column held_since to claimed_at;
alter table slot rename column held_until to leased_until;
alter table control_task rename column held_since to claimed_at;
alter table control_task rename column held_until to leased_until;
alter table annotation_rule rename column doubts to skips;
alter table imported_ballot rename to imported_vote;
