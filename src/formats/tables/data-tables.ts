import type { DataTable } from './data-table.ts';
import * as ofEntities from './entity-tables.ts';
import * as ofMeetings from './meeting-tables.ts';
import * as ofPassages from './passage-tables.ts';

/** Every table of the data files, in the order in which the codebook has them. */
export const DATA_TABLES: readonly DataTable[] = [
  ofMeetings.meetings,
  ofMeetings.leaders,
  ofMeetings.meetingTopics,
  ofMeetings.facts,
  ofPassages.passages,
  ofPassages.mentions,
  ofPassages.figures,
  ofPassages.events,
  ofPassages.notes,
  ofPassages.corrections,
  ofEntities.people,
  ofEntities.offices,
  ofEntities.places,
  ofEntities.topics,
  ofEntities.glossary,
  ofEntities.commitments,
  ofEntities.commitmentSteps,
  ofEntities.entities,
  ofEntities.names,
];
