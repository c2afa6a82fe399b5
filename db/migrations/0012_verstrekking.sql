select 1; -- filled in below
