-- A resident's page asks who is involved in their dossiers; without this it would read everybody's involvements.
create index betrokkenheid_dossier on betrokkenheid (gemeente_id, dossier_id);
